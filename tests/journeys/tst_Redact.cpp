// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody withholds words of the sample by keys and clicks, and sees what the public will read.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/PublicPageView.h"
#include "journeys/SampleWindow.h"
#include "workspace/Redacting.h"

using namespace candour;

class tst_Redact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Redact")); }
    void withholdsSelectedWords();
    void refusesASelectionOverTwoAnswers();
    void withholdsAWholeAnswer();
    void givesAPublicWording();
    void losesNoWordingOnTheWay();
    void decidesWhatWouldNewlyBePublic();
    void takesAMarkAway();
    void showsThePublicSectionOfTheAnswer();
    void weighsThePublicInterestWhereTheLawWantsIt();
    void asksForTheOpinionWhereTheLawReservesAReason();
    void offersReasonsOfOtherLawsWhenAsked();
    void saysAnewWhyItIsWithheld();
    void sendsToTheWordingWhereTheWordsStandInIt();
    void showsAnAnswerAsItIsWritten();
    void letsWordsStandWithAReason();

private:
    AssessmentView *view(SampleWindow &test) { return test.find<AssessmentView>(QStringLiteral("assessmentView")); }
    QString publicWords(SampleWindow &test)
    {
        return test.find<PublicPageView>(QStringLiteral("publicPageView"))->toPlainText();
    }
    void chooseReason(SampleWindow &test);
};

void tst_Redact::chooseReason(SampleWindow &test)
{
    auto *reasons = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(reasons);
    QTest::keyClick(reasons, Qt::Key_Down);
    QVERIFY(!reasons->currentData().toString().isEmpty());
    auto *harm = test.find<QPlainTextEdit>(QStringLiteral("harmTextEdit"));
    QTest::keyClicks(harm, QStringLiteral("It would tell people apart."));
    test.click("withholdButton");
}

void tst_Redact::withholdsSelectedWords()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const QString words = QStringLiteral("every user signs a promise");
    QVERIFY(publicWords(test).contains(words));
    const auto marksBefore = test.assessment().marks.size();
    QVERIFY(view(test)->selectWords(QStringLiteral("afterSharing"), words));
    test.click("withholdPassageButton");
    const QList<MarkId> known = test.assessment().marks.keys();
    chooseReason(test);
    QCOMPARE(test.assessment().marks.size(), marksBefore + 1);
    for (const MarkId &mark : test.assessment().marks.keys())
        if (!known.contains(mark)) // to the last letter
            QCOMPARE(markedWords(*textIn(test.assessment().answer(QStringLiteral("afterSharing"))), mark),
                     QStringList{words});
    QTRY_VERIFY(!publicWords(test).contains(words));
    test.page().undo();
    QCOMPARE(test.assessment().marks.size(), marksBefore);
    QTRY_VERIFY(publicWords(test).contains(words));
}

void tst_Redact::refusesASelectionOverTwoAnswers()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const auto marksBefore = test.assessment().marks.size();
    view(test)->setFocus();
    QTest::keyClick(view(test), Qt::Key_A, Qt::ControlModifier);
    test.click("withholdPassageButton");
    QVERIFY(!test.find<QComboBox>(QStringLiteral("reasonComboBox")));
    QCOMPARE(test.assessment().marks.size(), marksBefore);
}

void tst_Redact::withholdsAWholeAnswer()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const Place place{.question = QStringLiteral("purposeInShort")};
    view(test)->goTo(place);
    auto *treatment = test.find<QComboBox>(QStringLiteral("treatmentComboBox"));
    treatment->setCurrentIndex(treatment->findData(int(TreatmentKind::Withheld)));
    Q_EMIT treatment->activated(treatment->currentIndex());
    QCOMPARE(test.assessment().treatment(place).kind, TreatmentKind::ByTemplate); // not before a reason is given
    chooseReason(test);
    QCOMPARE(test.assessment().treatment(place).kind, TreatmentKind::Withheld);
    QTRY_COMPARE(treatment->currentData().toInt(), int(TreatmentKind::Withheld));
}

void tst_Redact::givesAPublicWording()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const Place place{.question = QStringLiteral("accuracy")};
    view(test)->goTo(place);
    auto *treatment = test.find<QComboBox>(QStringLiteral("treatmentComboBox"));
    treatment->setCurrentIndex(treatment->findData(int(TreatmentKind::Wording)));
    Q_EMIT treatment->activated(treatment->currentIndex());
    auto *wording = test.find<TextEdit>(QStringLiteral("wordingTextEdit"));
    QVERIFY(wording);
    wording->clear();
    QTest::keyClicks(wording, QStringLiteral("Every list is checked when it comes in."));
    test.click("useWordingButton");
    QTRY_VERIFY(publicWords(test).contains(QStringLiteral("Every list is checked when it comes in.")));
    QCOMPARE(test.assessment().treatment(place).kind, TreatmentKind::Wording);
}

void tst_Redact::losesNoWordingOnTheWay()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const auto write = [&](const QString &question, const QString &words) {
        view(test)->goTo(Place{.question = question});
        auto *treatment = test.find<QComboBox>(QStringLiteral("treatmentComboBox"));
        treatment->setCurrentIndex(treatment->findData(int(TreatmentKind::Wording)));
        Q_EMIT treatment->activated(treatment->currentIndex());
        auto *wording = test.find<TextEdit>(QStringLiteral("wordingTextEdit"));
        wording->clear();
        QTest::keyClicks(wording, words);
    };
    const auto stored = [&](const QString &question) {
        return plainText(test.assessment().treatment(Place{.question = question}).wording.value(u"en-GB"_s));
    };
    write(QStringLiteral("accuracy"), QStringLiteral("Lists are checked."));
    view(test)->goTo(Place{.question = QStringLiteral("benefits")});
    QCOMPARE(stored(QStringLiteral("accuracy")), QStringLiteral("Lists are checked."));
    write(QStringLiteral("benefits"), QStringLiteral("Pupils gain."));
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QCOMPARE(stored(QStringLiteral("benefits")), QStringLiteral("Pupils gain."));
}

void tst_Redact::decidesWhatWouldNewlyBePublic()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const Place purpose{.question = QStringLiteral("purposeInShort")};
    const Place risk{QStringLiteral("risks"), RowId{QStringLiteral("rk-1")}, {}};
    for (const Place &place : {purpose, risk}) {
        QVERIFY(redacting::setWording(test.workspace(), test.id, place, u"en-GB"_s, fromPlainText(u"Briefly."_s)));
        QVERIFY(redacting::clearWording(test.workspace(), test.id, place, u"en-GB"_s));
    }
    auto *list = test.window().findChild<QListWidget *>(QStringLiteral("undecidedListWidget"));
    QTRY_VERIFY(list->isVisible() && list->count() == 2);
    QVERIFY_ACCESSIBLE(&test.window());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QVERIFY(list->hasFocus());
    test.click("letStandButton");
    QCOMPARE(test.assessment().treatment(purpose).kind, TreatmentKind::AsWritten);
    QTRY_COMPARE(list->count(), 1);
    list->setCurrentRow(0);
    test.click("withholdTooButton");
    chooseReason(test);
    QCOMPARE(test.assessment().treatment(risk).kind, TreatmentKind::Withheld);
    QTRY_VERIFY(list->isHidden());
}

void tst_Redact::takesAMarkAway()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    test.find<QTabWidget>(QStringLiteral("decideTabWidget"))->setCurrentIndex(1);
    auto *list = test.find<QListWidget>(QStringLiteral("withheldListWidget"));
    const int before = list->count();
    QVERIFY(before > 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    test.click("unmarkButton");
    QTRY_COMPARE(list->count(), before - 1);
}

void tst_Redact::showsThePublicSectionOfTheAnswer()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    auto *page = test.find<PublicPageView>(QStringLiteral("publicPageView"));
    view(test)->goTo(Place{.question = QStringLiteral("risks")});
    QVERIFY(page->verticalScrollBar()->value() > 0);
}

void tst_Redact::weighsThePublicInterestWhereTheLawWantsIt()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    QVERIFY(view(test)->selectWords(QStringLiteral("afterSharing"), QStringLiteral("every user signs a promise")));
    test.click("withholdPassageButton");
    const QList<MarkId> before = test.assessment().marks.keys();
    const Template form = *test.workspace().templateOf(test.assessment());
    const auto qualified = std::find_if(form.reasons.begin(), form.reasons.end(),
                                        [](const Reason &reason) { return reason.kind == ReasonKind::Qualified; });
    QVERIFY(qualified != form.reasons.end());
    auto *reasons = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(!test.find<QPlainTextEdit>(QStringLiteral("interestTextEdit")));
    reasons->setCurrentIndex(reasons->findData(qualified->key));
    auto *interest = test.find<QPlainTextEdit>(QStringLiteral("interestTextEdit"));
    QVERIFY(interest);
    QTest::keyClicks(interest, QStringLiteral("People may know how, not where."));
    test.click("withholdButton");
    const QMap<MarkId, Mark> marks = test.assessment().marks;
    QCOMPARE(marks.size(), before.size() + 1);
    for (const Mark &mark : marks)
        if (!before.contains(mark.id)) {
            QCOMPARE(mark.reasons, QStringList{qualified->key});
            QCOMPARE(mark.publicInterest, QStringLiteral("People may know how, not where."));
        }
}

void tst_Redact::asksForTheOpinionWhereTheLawReservesAReason()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    QVERIFY(view(test)->selectWords(QStringLiteral("afterSharing"), QStringLiteral("every user signs a promise")));
    test.click("withholdPassageButton");
    const QList<MarkId> before = test.assessment().marks.keys();
    auto *reasons = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    reasons->setCurrentIndex(reasons->findData(u"foia-31"_s));
    QVERIFY(!test.find<QLineEdit>(QStringLiteral("personLineEdit")));
    reasons->setCurrentIndex(reasons->findData(u"foia-36"_s));
    auto *person = test.find<QLineEdit>(QStringLiteral("personLineEdit"));
    QVERIFY(person);
    QVERIFY_ACCESSIBLE(&test.window());
    QTest::keyClicks(test.find<QPlainTextEdit>(QStringLiteral("interestTextEdit")), QStringLiteral("Weighed."));
    QTest::keyClicks(person, QStringLiteral("Jo Rees, Director"));
    QTest::keyClicks(test.find<QPlainTextEdit>(QStringLiteral("opinionTextEdit")), QStringLiteral("It would."));
    const auto type = [&](const char *field, const QString &date) {
        auto *edit = test.find<QWidget>(QString::fromLatin1(field))->findChild<QLineEdit *>();
        edit->clear();
        QTest::keyClicks(edit, date);
    };
    type("opinionOnDateField", u"3 June"_s);
    test.click("withholdButton");
    QCOMPARE(test.assessment().marks.size(), before.size()); // a day that cannot be read is not lost
    type("opinionOnDateField", u"3 June 2026"_s);
    type("reviewOnDateField", u"1 January 2027"_s);
    test.click("withholdButton");
    const QMap<MarkId, Mark> marks = test.assessment().marks;
    QCOMPARE(marks.size(), before.size() + 1);
    for (const Mark &mark : marks)
        if (!before.contains(mark.id)) {
            QCOMPARE(mark.opinion, (QualifiedOpinion{u"Jo Rees, Director"_s, u"It would."_s, QDate(2026, 6, 3)}));
            QCOMPARE(mark.reviewOn, QDate(2027, 1, 1));
        }
    auto *list = test.window().findChild<QListWidget *>(QStringLiteral("withheldListWidget"));
    QTRY_COMPARE(list->findItems(u"Look again on 1 January 2027"_s, Qt::MatchContains).size(), 1);
}

void tst_Redact::offersReasonsOfOtherLawsWhenAsked()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    QVERIFY(view(test)->selectWords(QStringLiteral("afterSharing"), QStringLiteral("every user signs a promise")));
    test.click("withholdPassageButton");
    auto *reasons = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(reasons->findData(u"foia-31"_s) >= 0 && reasons->findData(u"dp-min"_s) >= 0);
    QVERIFY(reasons->findData(u"eir-12-5-e"_s) < 0);
    reasons->setCurrentIndex(reasons->findData(u"foia-31"_s));
    auto *others = test.find<QCheckBox>(QStringLiteral("otherLawsCheckBox"));
    others->setFocus();
    QTest::keyClick(others, Qt::Key_Space);
    QVERIFY(reasons->findData(u"eir-12-5-e"_s) >= 0 && reasons->findData(u"foisa-35"_s) >= 0);
    QCOMPARE(reasons->currentData().toString(), u"foia-31"_s);
    reasons->setCurrentIndex(reasons->findData(u"eir-12-5-e"_s));
    QVERIFY(test.find<QPlainTextEdit>(QStringLiteral("interestTextEdit")));
    const auto marks = test.assessment().marks.size();
    test.click("withholdButton");
    QCOMPARE(test.assessment().marks.size(), marks + 1);
}

void tst_Redact::saysAnewWhyItIsWithheld()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    test.find<QTabWidget>(QStringLiteral("decideTabWidget"))->setCurrentIndex(1);
    auto *list = test.find<QListWidget>(QStringLiteral("withheldListWidget"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    const Mark before = redacting::withholdings(test.workspace(), test.id)->first().mark;
    test.click("changeMarkButton");
    QCOMPARE(test.find<QComboBox>(QStringLiteral("reasonComboBox"))->currentData().toString(), before.reasons.first());
    auto *harm = test.find<QPlainTextEdit>(QStringLiteral("harmTextEdit"));
    QCOMPARE(harm->toPlainText(), before.harm);
    harm->setPlainText(QStringLiteral("Another harm."));
    test.click("withholdButton");
    const Mark after = test.assessment().marks.value(before.id);
    QCOMPARE(after.harm, QStringLiteral("Another harm."));
    QCOMPARE(after.reasons, before.reasons);
    QCOMPARE(after.proposedBy, before.proposedBy);
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("changeMarkButton"))->hasFocus());
}

void tst_Redact::sendsToTheWordingWhereTheWordsStandInIt()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const QString words = QStringLiteral("every user signs a promise");
    QVERIFY(redacting::setWording(test.workspace(), test.id, Place{.question = QStringLiteral("accuracy")}, u"en-GB"_s,
                                  fromPlainText(QStringLiteral("Remember that every user signs a promise."))));
    QVERIFY(redacting::markWords(test.workspace(), test.id, Place{.question = QStringLiteral("afterSharing")}, words,
                                 {.reasons = {u"foia-31"_s}, .harm = QStringLiteral("It would tell people apart.")}));
    QListWidget *repeats = nullptr;
    QTRY_VERIFY((repeats = test.find<QListWidget>(QStringLiteral("undecidedListWidget"))) && repeats->count() == 1);
    repeats->setCurrentRow(0);
    const auto marks = test.assessment().marks.size();
    test.click("withholdTooButton");
    QVERIFY(!test.find<QComboBox>(QStringLiteral("reasonComboBox"))); // a mark in the answer would withhold nothing
    QCOMPARE(test.assessment().marks.size(), marks);
    auto *wording = test.find<TextEdit>(QStringLiteral("wordingTextEdit"));
    QVERIFY(wording && wording->toPlainText().contains(words));
    QVERIFY(wording->hasFocus());
}

void tst_Redact::showsAnAnswerAsItIsWritten()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    const Place place{.question = QStringLiteral("accuracy")};
    view(test)->goTo(place);
    auto *treatment = test.find<QComboBox>(QStringLiteral("treatmentComboBox"));
    for (const TreatmentKind kind : {TreatmentKind::AsWritten, TreatmentKind::ByTemplate}) {
        treatment->setCurrentIndex(treatment->findData(int(kind)));
        Q_EMIT treatment->activated(treatment->currentIndex());
        QCOMPARE(test.assessment().treatment(place).kind, kind);
    }
}

void tst_Redact::letsWordsStandWithAReason()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Redact));
    QVERIFY(redacting::setWording(test.workspace(), test.id, Place{.question = QStringLiteral("accuracy")}, u"en-GB"_s,
                                  fromPlainText(QStringLiteral("Remember that every user signs a promise."))));
    QVERIFY(redacting::markWords(test.workspace(), test.id, Place{.question = QStringLiteral("afterSharing")},
                                 QStringLiteral("every user signs a promise"),
                                 {.reasons = {test.workspace().templateOf(test.assessment())->reasons.first().key},
                                  .harm = QStringLiteral("It would tell people apart.")}));
    const qsizetype standings = test.assessment().review.standings.size();
    auto *repeats = test.find<QListWidget>(QStringLiteral("undecidedListWidget"));
    QTRY_VERIFY((repeats = test.find<QListWidget>(QStringLiteral("undecidedListWidget"))) && repeats->count() == 1);
    repeats->setCurrentRow(0);
    test.click("letStandButton");
    test.answerPrompt(QStringLiteral("Said without the detail."));
    QCOMPARE(test.assessment().review.standings.size(), standings + 1);
    QCOMPARE(test.assessment().review.standings.last().reason, QStringLiteral("Said without the detail."));
    QTRY_VERIFY(!test.find<QListWidget>(QStringLiteral("undecidedListWidget")));
}

QTEST_MAIN(tst_Redact)
#include "tst_Redact.moc"
