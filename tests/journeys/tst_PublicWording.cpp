// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody looks at public wordings on the Redact step, changes one and rubs one out.
#include "gui/fields/TextEdit.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/PublicPageView.h"
#include "journeys/SampleWindow.h"
#include "workspace/Redacting.h"

#include <QUndoStack>

using namespace candour;

namespace {

const Place Accuracy{.question = u"accuracy"_s};
const Place Benefits{.question = u"benefits"_s};

Block paragraph(const QList<Run> &runs)
{
    return Block{.runs = runs};
}

} // namespace

class tst_PublicWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_PublicWording")); }
    void lookingAtAWordingChangesNothing_data();
    void lookingAtAWordingChangesNothing();
    void staysWithheldWhenItsKeptWordingWasLookedAt();
    void wordsRubbedOutAreNoLongerPublic();
    void keepsTheFormOfAWordingThatIsChanged();
    void undoesWhatWasJustTyped();
    void keepsWordsWhereTheAnswerIsShownInstead();
    void dropsTypedWordsOfAnAnswerThatStaysWithheld();
    void dropsTypedWordsOfAnAnswerThatIsWithheldMeanwhile();

private:
    static AssessmentView *view(SampleWindow &test) { return test.find<AssessmentView>(u"assessmentView"_s); }
    static TextEdit *wording(SampleWindow &test) { return test.find<TextEdit>(u"wordingTextEdit"_s); }
    static Treatment treatment(SampleWindow &test, const Place &place = Accuracy)
    {
        return test.assessment().treatment(place);
    }
    static bool give(SampleWindow &test, const RichText &words)
    {
        return redacting::setWording(test.workspace(), test.id, Accuracy, u"en-GB"_s, words).has_value();
    }
    static bool withhold(SampleWindow &test)
    {
        const QString reason = test.workspace().templateOf(test.assessment())->reasons.first().key;
        return redacting::withhold(test.workspace(), test.id, Accuracy, {.reasons = {reason}}).has_value();
    }
    /// Goes there once the page shows what was done so far.
    static void look(SampleWindow &test, const Place &place = Accuracy)
    {
        test.page().assessmentPage()->showStep(AssessmentPage::Draft);
        test.page().assessmentPage()->showStep(AssessmentPage::Redact);
        view(test)->goTo(place);
    }
    static void choose(SampleWindow &test, TreatmentKind kind)
    {
        auto *treatments = test.find<QComboBox>(u"treatmentComboBox"_s);
        treatments->setCurrentIndex(treatments->findData(int(kind)));
        Q_EMIT treatments->activated(treatments->currentIndex());
    }
    static void rubOut(TextEdit *edit)
    {
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
    }
};

void tst_PublicWording::lookingAtAWordingChangesNothing_data()
{
    QTest::addColumn<RichText>("words");
    const QList<std::pair<const char *, RichText>> wordings{
        {"trailing space", {{paragraph({{.text = u"Lists are checked. "_s}})}}},
        {"blank paragraph",
         {{paragraph({{.text = u"Lists."_s}}), paragraph({}), paragraph({{.text = u"Checked."_s}})}}},
        {"bold and link",
         {{paragraph(
             {{.text = u"Lists"_s, .bold = true}, {.text = u" are here"_s, .link = u"https://example.org"_s}})}}},
        {"like a list", {{paragraph({{.text = u"1) x"_s}})}}},
        {"list", fromPlainText(u"- one\n- two"_s)},
    };
    for (const auto &[name, words] : wordings)
        QTest::newRow(name) << words;
}

void tst_PublicWording::lookingAtAWordingChangesNothing()
{
    QFETCH(RichText, words);
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Treatment without = treatment(test);
    QVERIFY(give(test, words));
    const Treatment given = treatment(test);
    const int steps = test.workspace().undoStack()->count();
    look(test);
    QVERIFY(wording(test));
    view(test)->goTo(Benefits);
    QCOMPARE(treatment(test), given);
    look(test);
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QCOMPARE(treatment(test), given);
    look(test);
    QTest::keyClick(wording(test), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(treatment(test), without);
    QCOMPARE(test.workspace().undoStack()->count(), steps);
}

void tst_PublicWording::staysWithheldWhenItsKeptWordingWasLookedAt()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(give(test, fromPlainText(u"Lists are checked."_s)));
    QVERIFY(withhold(test));
    const Treatment withheld = treatment(test);
    QVERIFY(!withheld.wording.isEmpty());
    look(test);
    choose(test, TreatmentKind::Wording);
    QCOMPARE(plainText(wording(test)->richText()), u"Lists are checked."_s);
    view(test)->goTo(Benefits);
    QCOMPARE(treatment(test), withheld);
    QVERIFY(test.assessment().marks.contains(withheld.mark));
}

void tst_PublicWording::wordsRubbedOutAreNoLongerPublic()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(give(test, fromPlainText(u"Lists are checked."_s)));
    look(test);
    auto *page = test.find<PublicPageView>(u"publicPageView"_s);
    QVERIFY(page->toPlainText().contains(u"Lists are checked."_s));
    rubOut(wording(test));
    view(test)->goTo(Benefits);
    QVERIFY(treatment(test).wording.isEmpty());
    QVERIFY(treatment(test).kind != TreatmentKind::Wording);
    QTRY_VERIFY(!page->toPlainText().contains(u"Lists are checked."_s));
}

void tst_PublicWording::keepsTheFormOfAWordingThatIsChanged()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(give(test, {{paragraph({{.text = u"Lists"_s, .bold = true}, {.text = u" are checked"_s}})}}));
    look(test);
    wording(test)->moveCursor(QTextCursor::End);
    QTest::keyClicks(wording(test), u" twice"_s);
    view(test)->goTo(Benefits);
    const RichText changed{{paragraph({{.text = u"Lists"_s, .bold = true}, {.text = u" are checked twice"_s}})}};
    QCOMPARE(treatment(test).wording.value(u"en-GB"_s), changed);
}

void tst_PublicWording::undoesWhatWasJustTyped()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(give(test, fromPlainText(u"Lists are checked."_s)));
    const Treatment given = treatment(test);
    QVERIFY(redacting::showAsWritten(test.workspace(), test.id, Benefits)); // a step of its own in between
    look(test);
    rubOut(wording(test));
    QTest::keyClicks(wording(test), u"Nobody looks."_s);
    QTest::keyClick(wording(test), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(treatment(test), given);
    QTRY_COMPARE(plainText(wording(test)->richText()), u"Lists are checked."_s);
    QTest::keyClick(wording(test), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(plainText(wording(test)->richText()), u"Nobody looks."_s);
}

void tst_PublicWording::keepsWordsWhereTheAnswerIsShownInstead()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    look(test);
    choose(test, TreatmentKind::Wording);
    rubOut(wording(test));
    QTest::keyClicks(wording(test), u"Lists are checked."_s);
    choose(test, TreatmentKind::AsWritten);
    QCOMPARE(treatment(test).kind, TreatmentKind::AsWritten);
    QCOMPARE(plainText(treatment(test).wording.value(u"en-GB"_s)), u"Lists are checked."_s);
}

void tst_PublicWording::dropsTypedWordsOfAnAnswerThatStaysWithheld()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(withhold(test));
    const Treatment withheld = treatment(test);
    look(test);
    choose(test, TreatmentKind::Wording);
    QTest::keyClicks(wording(test), u"Lists"_s);
    choose(test, TreatmentKind::Withheld);
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QCOMPARE(treatment(test), withheld);
}

void tst_PublicWording::dropsTypedWordsOfAnAnswerThatIsWithheldMeanwhile()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    look(test);
    choose(test, TreatmentKind::Wording);
    QTest::keyClicks(wording(test), u"Lists"_s);
    QVERIFY(withhold(test));
    const Treatment withheld = treatment(test);
    QTRY_VERIFY(!wording(test));
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QCOMPARE(treatment(test), withheld);
}

QTEST_MAIN(tst_PublicWording)
#include "tst_PublicWording.moc"
