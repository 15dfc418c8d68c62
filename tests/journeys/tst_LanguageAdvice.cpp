// SPDX-License-Identifier: GPL-3.0-or-later
// Advice on plain language beside the answer, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "journeys/SampleWindow.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"

using namespace candour;

class tst_LanguageAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_LanguageAdvice"_s); }
    void advisesWhileSomebodyWrites();
    void leadsFromThePageToTheAnswer();
    void followsThePage();
    void keepsAwayWhereNothingIsToSay();
};

void tst_LanguageAdvice::advisesWhileSomebodyWrites()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = u"scope"_s});
    auto *editor = qobject_cast<TextEdit *>(test.window().focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Schools send it daily. We utilise it in order to learn."_s);
    QTRY_VERIFY(test.find<QListWidget>(u"hintsListWidget"_s));
    auto *hints = test.find<QListWidget>(u"hintsListWidget"_s);
    QTRY_COMPARE(hints->count(), 2);
    QVERIFY(hints->item(0)->text().contains(u"“utilise”"_s));
    QVERIFY(test.text("readabilityLabel").contains(u"6 words in a sentence"_s));
    QVERIFY(editor->hasFocus()); // advice never takes the keyboard
    QVERIFY_ACCESSIBLE(&test.window());

    hints->setFocus();
    hints->setCurrentRow(0);
    QTest::keyClick(hints, Qt::Key_Return);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->textCursor().selectedText(), u"utilise"_s);

    hints->setFocus();
    hints->setCurrentRow(1);
    test.click("ignoreButton");
    QCOMPARE(hints->count(), 1);
    QVERIFY(hints->hasFocus());
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QTRY_COMPARE(hints->count(), 2);
}

void tst_LanguageAdvice::leadsFromThePageToTheAnswer()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    QTRY_VERIFY(test.text("pageReadingLabel").contains(u"10 words in a sentence"_s));
    QVERIFY(test.find<QLabel>(u"pageReadingLabel"_s)->toolTip().contains(u"LIX"_s));
    QVERIFY(!test.find<QListWidget>(u"pageHintsListWidget"_s)); // nobody has asked for it
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QTest::keySequence(&test.window(), QKeySequence(u"Alt+T"_s));
    QTRY_VERIFY(test.find<QListWidget>(u"pageHintsListWidget"_s));
    auto *hints = test.find<QListWidget>(u"pageHintsListWidget"_s);
    QCOMPARE(hints->count(), 1);
    QVERIFY(hints->item(0)->text().contains(u"“You can ask for a copy of your data"_s));
    QVERIFY(!test.find<QPushButton>(u"goToHintButton"_s)->isEnabled());
    QVERIFY_ACCESSIBLE(&test.window());

    hints->setFocus();
    QTest::keyClick(hints, Qt::Key_Down);
    hints->setCurrentRow(0);
    QVERIFY(test.find<QPushButton>(u"goToHintButton"_s)->isEnabled());
    QTest::keyClick(hints, Qt::Key_Return);
    auto *editor = qobject_cast<TextEdit *>(test.window().focusWidget());
    QVERIFY(editor);
    QVERIFY2(editor->toPlainText().startsWith(u"You can ask for a copy"_s), qPrintable(editor->toPlainText()));
}

void tst_LanguageAdvice::followsThePage()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    QTRY_VERIFY(test.find<QPushButton>(u"pageHintsButton"_s));
    test.click("pageHintsButton");
    QVERIFY_RESULT(redacting::setWording(test.workspace(), test.id, Place{.question = u"rights"_s}, u"en-GB"_s,
                                         fromPlainText(u"We utilise it. Ask us. They utilise the QZX."_s)));
    auto *hints = test.find<QListWidget>(u"pageHintsListWidget"_s);
    QTRY_COMPARE(hints->count(), 2);
    QVERIFY(hints->item(0)->text().startsWith(u"“utilise”"_s));
    QVERIFY(hints->item(1)->text().startsWith(u"“QZX”"_s));
    QVERIFY_RESULT(redacting::setWording(test.workspace(), test.id, Place{.question = u"rights"_s}, u"en-GB"_s,
                                         fromPlainText(u"Ask us."_s)));
    QTRY_VERIFY(!test.find<QPushButton>(u"pageHintsButton"_s));
    QVERIFY(!test.find<QListWidget>(u"pageHintsListWidget"_s));
    QVERIFY(!test.text("pageReadingLabel").isEmpty());
}

void tst_LanguageAdvice::keepsAwayWhereNothingIsToSay()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    QTRY_VERIFY(test.find<QPushButton>(u"pageHintsButton"_s));
    const AssessmentId draft = test.workspace().find(u"DPIA-0003"_s).value_or(AssessmentId());
    test.page().showAssessment(draft, AssessmentPage::Publish);
    QTRY_VERIFY(test.text("pageReadingLabel").startsWith(u"Too little text"_s));
    QVERIFY_RESULT(redacting::setWording(test.workspace(), draft, Place{.question = u"whatAndWhy"_s}, u"en-GB"_s,
                                         fromPlainText(u"Schools tell us who is there."_s)));
    QTRY_VERIFY(!test.find<QLabel>(u"pageReadingLabel"_s));
    test.page().showAssessment(test.id, AssessmentPage::Publish);
    QTRY_VERIFY(test.find<QLabel>(u"pageReadingLabel"_s));
    const auto release = releasing::start(test.workspace(), test.id, {u"FOI 2026/0123"_s, {}});
    QVERIFY_RESULT(release);
    test.page().showAssessment(*release, AssessmentPage::Publish); // its words cannot be changed
    QTest::qWait(600);
    QVERIFY(!test.find<QPushButton>(u"pageHintsButton"_s));
    test.page().showAssessment(test.id, AssessmentPage::Publish);
    QTRY_VERIFY(test.find<QPushButton>(u"pageHintsButton"_s));
}

QTEST_MAIN(tst_LanguageAdvice)
#include "tst_LanguageAdvice.moc"
