// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody decides about what may be personal or sensitive in public text, by keys.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/DecidedDialog.h"
#include "gui/pages/MayBePublicDialog.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/Suggesting.h"

using namespace candour;

static const QString Mail = u"jo.bloggs@example.org"_s;

class tst_SuggestedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_SuggestedWords"_s); }
    void goesFromOneToTheNextByKeys();
    void withholdsOneAndTheSameWordsElsewhere();
    void withholdsAllOfOneKind();
    void saysWhyOneMayBePublic();
    void takesBackThatOneMayBePublic();
    void saysWhatAMarkCannotWithhold();

private:
    static bool write(SampleWindow &test, const QString &question, const QString &words)
    {
        return authoring::setAnswer(test.workspace(), test.id, question, fromPlainText(words)).has_value();
    }
    static QListWidget *list(SampleWindow &test) { return test.find<QListWidget>(u"undecidedListWidget"_s); }
    static QList<Suggestion> open(SampleWindow &test)
    {
        return suggesting::undecided(test.workspace(), test.id).value_or(QList<Suggestion>());
    }
    static void chooseReason(SampleWindow &test)
    {
        auto *reasons = test.find<QComboBox>(u"reasonComboBox"_s);
        QVERIFY(reasons);
        QTest::keyClick(reasons, Qt::Key_Down);
    }
};

void tst_SuggestedWords::goesFromOneToTheNextByKeys()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Draft));
    QVERIFY(write(test, u"purposeInShort"_s, u"Ask "_s + Mail));
    QVERIFY(write(test, u"collection"_s, u"Ring 020 7946 0955"_s));
    QTest::keyClick(&test.window(), Qt::Key_F9);
    QTRY_VERIFY(list(test) && list(test)->hasFocus());
    auto *view = test.find<AssessmentView>(u"assessmentView"_s);
    QCOMPARE(view->textCursor().selectedText(), Mail);
    QCOMPARE(view->question(), u"purposeInShort"_s);
    QVERIFY(test.text("undecidedHintLabel").startsWith(u"E-mail address"_s));
    QTest::keyClick(&test.window(), Qt::Key_F9);
    QCOMPARE(view->textCursor().selectedText(), u"020 7946 0955"_s);
    QTest::keyClick(&test.window(), Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(view->textCursor().selectedText(), Mail);
    QCOMPARE(view->extraSelections().size(), 2); // underlined, and in the list
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_SuggestedWords::withholdsOneAndTheSameWordsElsewhere()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(write(test, u"purposeInShort"_s, u"Ask "_s + Mail));
    QVERIFY(write(test, u"collection"_s, u"Or ask "_s + Mail.toUpper()));
    QTRY_VERIFY(list(test) && list(test)->count() == 2);
    QTest::keyClick(&test.window(), Qt::Key_F9);
    test.click("withholdTooButton");
    auto *also = test.find<QCheckBox>(u"elsewhereCheckBox"_s);
    QVERIFY(also && also->isChecked() && also->text().contains(u"(1)"_s));
    QVERIFY_ACCESSIBLE(&test.window());
    chooseReason(test);
    test.click("withholdButton");
    QCOMPARE(open(test).size(), 0);
    QTRY_VERIFY(!list(test));
    test.page().undo();
    QCOMPARE(open(test).size(), 2);
    QTest::keyClick(&test.window(), Qt::Key_F9); // the list of what is withheld had come to the front
    QTRY_VERIFY(list(test) && list(test)->count() == 2);
    QTest::keyClick(&test.window(), Qt::Key_F9);
    test.click("withholdTooButton");
    also = test.find<QCheckBox>(u"elsewhereCheckBox"_s);
    QTest::keyClick(also, Qt::Key_Space);
    chooseReason(test);
    test.click("withholdButton");
    QCOMPARE(open(test).size(), 1); // only there, as was said; the other one still waits
}

void tst_SuggestedWords::withholdsAllOfOneKind()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(write(test, u"purposeInShort"_s, u"Ask "_s + Mail + u" or ring 020 7946 0955"_s));
    QVERIFY(write(test, u"collection"_s, u"Or ask ann.other@example.org"_s));
    QTRY_VERIFY(list(test) && list(test)->count() == 3);
    QTest::keyClick(&test.window(), Qt::Key_F9);
    test.click("withholdAllButton");
    QVERIFY(test.text("passageLabel").contains(Mail) && test.text("passageLabel").contains(u"ann.other"_s));
    QVERIFY(!test.find<QCheckBox>(u"elsewhereCheckBox"_s));
    chooseReason(test);
    test.click("withholdButton");
    const QList<Suggestion> left = open(test);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().detection.type, DetectionType::Phone);
    QTRY_COMPARE(list(test)->count(), 1);
    QVERIFY(list(test)->hasFocus());
    QVERIFY(!test.find<QPushButton>(u"withholdAllButton"_s)); // there is only one of its kind
}

void tst_SuggestedWords::saysWhyOneMayBePublic()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(write(test, u"purposeInShort"_s, u"Ask "_s + Mail));
    QVERIFY(write(test, u"collection"_s, u"Ask "_s + Mail));
    QTRY_VERIFY(list(test) && list(test)->count() == 2);
    QTest::keyClick(&test.window(), Qt::Key_F9);
    test.click("letStandButton");
    auto *dialog = test.window().findChild<MayBePublicDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QVERIFY_ACCESSIBLE(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"mayBePublicButton"_s)->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"whyLineEdit"_s), u"A mailbox of a role."_s);
    QTest::keyClick(dialog->findChild<QComboBox *>(u"reachComboBox"_s), Qt::Key_Down);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(open(test).size(), 0);
    QTRY_VERIFY(!list(test));
    const Dismissal said = test.assessment().review.dismissals.last();
    QCOMPARE(said.reason, u"A mailbox of a role."_s);
    QVERIFY(said.question.isEmpty());
}

void tst_SuggestedWords::takesBackThatOneMayBePublic()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(!test.find<QPushButton>(u"decidedButton"_s));
    QVERIFY(write(test, u"purposeInShort"_s, u"Ask "_s + Mail));
    QVERIFY(suggesting::mayBePublic(test.workspace(), test.id, open(test), suggesting::Reach::Question, u"Known."_s));
    QTRY_VERIFY(test.find<QPushButton>(u"decidedButton"_s));
    test.click("decidedButton");
    auto *dialog = test.window().findChild<DecidedDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QVERIFY_ACCESSIBLE(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"decidedListWidget"_s);
    QCOMPARE(list->count(), 1);
    const QString words = list->item(0)->text();
    QVERIFY2(words.contains(Mail) && words.contains(u"there only"_s) && words.contains(u"Known."_s), qPrintable(words));
    QTest::keyClick(dialog->findChild<QPushButton *>(u"askAgainButton"_s), Qt::Key_Space);
    QTRY_VERIFY(!test.window().findChild<DecidedDialog *>()); // nothing is left in it
    QCOMPARE(open(test).size(), 1);
    QTRY_VERIFY(this->list(test) && !test.find<QPushButton>(u"decidedButton"_s));
}

void tst_SuggestedWords::saysWhatAMarkCannotWithhold()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Place place{.question = u"purposeInShort"_s};
    QVERIFY(redacting::setWording(test.workspace(), test.id, place, u"en-GB"_s, fromPlainText(u"Ask "_s + Mail)));
    QTRY_VERIFY(list(test) && list(test)->count() == 1);
    QTest::keyClick(&test.window(), Qt::Key_F9);
    QCOMPARE(test.find<AssessmentView>(u"assessmentView"_s)->question(), u"purposeInShort"_s);
    QVERIFY(test.text("undecidedHintLabel").contains(u"change that to leave it out"_s));
    QVERIFY(!test.find<QPushButton>(u"withholdTooButton"_s)->isEnabled());
    QVERIFY(test.find<QPushButton>(u"letStandButton"_s)->isEnabled());
}

QTEST_MAIN(tst_SuggestedWords)
#include "tst_SuggestedWords.moc"
