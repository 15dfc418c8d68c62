// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/WindowTest.h"
#include "gui/fields/TextEdit.h"
#include "workspace/Authoring.h"
#include "workspace/Redacting.h"

#include <QRadioButton>

using namespace candour;

/// A drafter's way, by keys and clicks: create a workspace, start an assessment, answer, look at the problems, undo.
class tst_Draft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Draft")); }
    void createsAWorkspaceAndStartsAnAssessment();
    void writesDownWhatIsTyped();
    void writesDownOnLeavingTheAnswer();
    void showsQuestionsThatHangOnAnAnswer();
    void problemsGoAwayWhenTheyAreSolved();
    void aProblemLeadsToItsAnswer();
    void undoesAcrossQuestions();
    void undoInsideATextGoesBackOneStep();
    void withholdsAPassage();
    void writesWhatThePublicWillRead();
    void publicWordsTakenAwayPublishNothingElse();
    void withheldWordsStayWithheldWhenTheTextAroundThemChanges();
    void addsARowByKeyboard();
    void restoresAnEarlierWording();
    void keepsEverythingWhenTheWindowCloses();
    void aSpaceAtTheEndSurvivesAPause();
    void goesFromProblemToProblem();
    void anAnswerThatIsNoLongerAskedIsShown();
    void escapeWithholdsNothing();
    void aLinkLeadsOnlyWhereItIsSafe();
    void correctsAMisspeltWordByKeyboard();

private:
    void start(WindowTest &test);
    Answer stored(WindowTest &test, const QString &question);
    Treatment publicSide(WindowTest &test, const QString &question);
    TextEdit *wordingOf(WindowTest &test, const QString &question);
    static void settlePause() { QTest::qWait(1000); }
};

void tst_Draft::start(WindowTest &test)
{
    test.window().createWorkspace(test.path(QStringLiteral("Ours.candour")));
    QVERIFY(test.window().workspace());
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QTest::mouseClick(test.find<QPushButton>(QStringLiteral("emptyStartButton")), Qt::LeftButton);
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("StartAssessmentDialog"));
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("titleLineEdit")), QStringLiteral("Linkage pilot"));
    auto *templates = dialog->findChild<QComboBox *>(QStringLiteral("templateComboBox"));
    QCOMPARE(templates->currentData().toString(), QStringLiteral("screening"));
    templates->setCurrentIndex(templates->findData(QStringLiteral("uk-statistics-data-share")));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startButton")), Qt::LeftButton);
    QVERIFY(!test.page().currentAssessment().isEmpty());
    test.window().activateWindow(); // as a window manager does
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
}

Answer tst_Draft::stored(WindowTest &test, const QString &question)
{
    return test.workspace().assessment(test.page().currentAssessment()).value_or(Assessment()).answer(question);
}

Treatment tst_Draft::publicSide(WindowTest &test, const QString &question)
{
    const auto assessment = test.workspace().assessment(test.page().currentAssessment());
    return assessment ? assessment->treatment(Place{.question = question}) : Treatment();
}

/// Opens the editor of the public wording by its button, and gives it.
TextEdit *tst_Draft::wordingOf(WindowTest &test, const QString &question)
{
    auto *box = test.find<QWidget>(QStringLiteral("question_") + question);
    auto *button = box->findChild<QToolButton *>(QStringLiteral("openWordingButton"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return box->findChild<TextEdit *>(QStringLiteral("publicWordingTextEdit"));
}

void tst_Draft::createsAWorkspaceAndStartsAnAssessment()
{
    WindowTest test;
    start(test);
    QCOMPARE(test.find<QLabel>(QStringLiteral("titleLabel"))->text(), QStringLiteral("Linkage pilot"));
    QVERIFY(test.window().windowTitle().startsWith(QStringLiteral("Linkage pilot")));
    QVERIFY(test.find<QPushButton>(QStringLiteral("draftButton"))->isChecked());
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_Draft::writesDownWhatIsTyped()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Only pilot schools"));
    QCOMPARE(test.find<QLabel>(QStringLiteral("savedLabel"))->text(), QStringLiteral("Saving…"));
    settlePause();
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("scope")))), QStringLiteral("Only pilot schools"));
    QVERIFY(test.find<QLabel>(QStringLiteral("savedLabel"))->text().startsWith(QStringLiteral("Saved ")));
}

void tst_Draft::writesDownOnLeavingTheAnswer()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Pilot"));
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("scope")))), QStringLiteral("Pilot"));
}

void tst_Draft::showsQuestionsThatHangOnAnAnswer()
{
    WindowTest test;
    start(test);
    QVERIFY(!test.find<QWidget>(QStringLiteral("question_whatChanged")));
    QTest::keyClick(test.answer<QRadioButton>(QStringLiteral("assessedBefore")), Qt::Key_Space);
    QVERIFY(test.find<QWidget>(QStringLiteral("question_whatChanged")));
    QTest::keyClick(test.answer<QRadioButton>(QStringLiteral("assessedBefore")), Qt::Key_Right);
}

void tst_Draft::problemsGoAwayWhenTheyAreSolved()
{
    WindowTest test;
    start(test);
    const auto *problems = test.find<QTableView>(QStringLiteral("problemsTableView"))->model();
    const int before = problems->rowCount();
    QVERIFY(before > 1);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    auto *edit = test.answer<TextEdit>(QStringLiteral("purposeInShort"));
    QTest::keyClicks(edit, QStringLiteral("To see who leaves school early."));
    settlePause();
    QCOMPARE(problems->rowCount(), before - 1);
}

void tst_Draft::aProblemLeadsToItsAnswer()
{
    WindowTest test;
    start(test);
    auto *table = test.find<QTableView>(QStringLiteral("problemsTableView"));
    const auto *problems = table->model();
    int row = 0;
    while (row < problems->rowCount() &&
           !problems->index(row, 1).data().toString().contains(QStringLiteral("Which organisation")))
        ++row;
    QVERIFY(row < problems->rowCount());
    table->setCurrentIndex(problems->index(row, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(test.answer<TextEdit>(QStringLiteral("controllerName")));
    QVERIFY(test.answer<TextEdit>(QStringLiteral("controllerName"))->hasFocus());
}

void tst_Draft::undoesAcrossQuestions()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Pilot"));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    QTest::keyClicks(test.answer<TextEdit>(QStringLiteral("purposeInShort")), QStringLiteral("To learn."));
    QTest::keyClick(&test.window(), Qt::Key_Z, Qt::ControlModifier); // what is being typed, which is written down first
    QCOMPARE(stored(test, QStringLiteral("purposeInShort")), Answer());
    QVERIFY(test.answer<TextEdit>(QStringLiteral("purposeInShort"))->richText().isEmpty());
    QTest::keyClick(&test.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(test, QStringLiteral("scope")), Answer());
    QVERIFY(test.answer<TextEdit>(QStringLiteral("scope"))); // brought into view
    QTest::keyClick(&test.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("scope")))), QStringLiteral("Pilot"));
    QCOMPARE(plainText(test.answer<TextEdit>(QStringLiteral("scope"))->richText()), QStringLiteral("Pilot"));
}

void tst_Draft::undoInsideATextGoesBackOneStep()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("First."));
    QTest::keyClick(edit, Qt::Key_Tab);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral(" Second."));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!plainText(edit->richText()).contains(QStringLiteral("Second")));
    QCOMPARE(stored(test, QStringLiteral("scope")),
             edit->richText().isEmpty() ? Answer() : Answer(Cell(edit->richText())));
}

void tst_Draft::withholdsAPassage()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("The key is under the mat"));
    edit->selectRange({11, 13});
    QTest::keyClick(edit, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *reason = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(reason);
    reason->setCurrentIndex(1);
    QTest::keyClicks(test.find<QPlainTextEdit>(QStringLiteral("harmTextEdit")),
                     QStringLiteral("Anybody could walk in."));
    QVERIFY_ACCESSIBLE(&test.window());
    QTest::mouseClick(test.find<QPushButton>(QStringLiteral("withholdButton")), Qt::LeftButton);
    const Assessment assessment = test.workspace().assessment(test.page().currentAssessment()).value();
    QCOMPARE(assessment.marks.size(), 1);
    QCOMPARE(assessment.marks.first().harm, QStringLiteral("Anybody could walk in."));
    QCOMPARE(markedWords(*textIn(assessment.answer(QStringLiteral("scope"))), assessment.marks.firstKey()),
             QStringList{QStringLiteral("under the mat")});
    QCOMPARE(marksIn(edit->richText()).size(), 1);
}

void tst_Draft::writesWhatThePublicWillRead()
{
    WindowTest test;
    start(test);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    auto *answer = test.answer<TextEdit>(QStringLiteral("purposeInShort"));
    QTest::keyClicks(answer, QStringLiteral("To match pupils in Kestrel House"));
    TextEdit *wording = wordingOf(test, QStringLiteral("purposeInShort"));
    QVERIFY(wording->isVisible() && wording->hasFocus());
    QVERIFY(!test.find<QToolButton>(QStringLiteral("withholdButton"))->isEnabled());
    QTest::keyClicks(wording, QStringLiteral("To match pupils"));
    settlePause();
    const Treatment treatment = publicSide(test, QStringLiteral("purposeInShort"));
    QCOMPARE(treatment.kind, TreatmentKind::Wording);
    QCOMPARE(plainText(treatment.wording.value(QStringLiteral("en-GB"))), QStringLiteral("To match pupils"));
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("purposeInShort")))),
             QStringLiteral("To match pupils in Kestrel House"));
    QVERIFY_ACCESSIBLE(&test.window());
    test.workspace().undoStack()->undo();
    QCOMPARE(publicSide(test, QStringLiteral("purposeInShort")), Treatment());
}

void tst_Draft::publicWordsTakenAwayPublishNothingElse()
{
    WindowTest test;
    start(test);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    TextEdit *wording = wordingOf(test, QStringLiteral("purposeInShort"));
    QTest::keyClicks(wording, QStringLiteral("To learn"));
    settlePause();
    QTest::keyClick(wording, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(wording, Qt::Key_Delete);
    settlePause();
    QCOMPARE(publicSide(test, QStringLiteral("purposeInShort")).kind, TreatmentKind::Undecided);
}

void tst_Draft::withheldWordsStayWithheldWhenTheTextAroundThemChanges()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("The key is under the mat"));
    settlePause();
    QVERIFY(redacting::markWords(test.workspace(), test.page().currentAssessment(),
                                 Place{.question = QStringLiteral("scope")}, QStringLiteral("under the mat"),
                                 {.reasons = {test.workspace().templates()->last().reasons.first().key},
                                  .harm = QStringLiteral("Anybody could walk in.")}));
    edit->moveCursor(QTextCursor::Start);
    QTest::keyClicks(edit, QStringLiteral("Today: "));
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral(", as ever"));
    settlePause();
    const Assessment assessment = test.workspace().assessment(test.page().currentAssessment()).value();
    const RichText *text = textIn(assessment.answer(QStringLiteral("scope")));
    QCOMPARE(plainText(*text), QStringLiteral("Today: The key is under the mat, as ever"));
    QCOMPARE(markedWords(*text, assessment.marks.firstKey()), QStringList{QStringLiteral("under the mat")});
    QCOMPARE(edit->richText(), *text);
}

void tst_Draft::addsARowByKeyboard()
{
    WindowTest test;
    start(test);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposes")});
    auto *box = test.find<QWidget>(QStringLiteral("question_purposes"));
    auto *add = box->findChild<QPushButton *>(QStringLiteral("addRowButton"));
    QVERIFY(add->hasFocus());
    QTest::keyClick(add, Qt::Key_Space);
    QWidget *focused = test.window().focusWidget();
    QVERIFY(qobject_cast<TextEdit *>(focused));
    QTest::keyClicks(focused, QStringLiteral("Statistics"));
    settlePause();
    const Answer answer = stored(test, QStringLiteral("purposes"));
    QVERIFY(std::holds_alternative<Rows>(answer));
    QCOMPARE(std::get<Rows>(answer).rows.size(), 1);
    QCOMPARE(focused, test.window().focusWidget()); // writing down does not take the keyboard away
}

void tst_Draft::restoresAnEarlierWording()
{
    WindowTest test;
    start(test);
    const AssessmentId id = test.page().currentAssessment();
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QVERIFY(authoring::setAnswer(test.workspace(), id, QStringLiteral("scope"),
                                 Cell(fromPlainText(QStringLiteral("Early"))), Origin::Imported));
    QTest::keyClicks(edit, QStringLiteral("Late "));
    settlePause();
    auto *history = test.find<QListWidget>(QStringLiteral("historyListWidget"));
    QVERIFY(history);
    QCOMPARE(history->count(), 2);
    QVERIFY(!test.find<QLabel>(QStringLiteral("changesLabel")));
    history->setFocus();
    QTest::keyClick(history, Qt::Key_Home);
    QVERIFY(!test.find<QLabel>(QStringLiteral("changesLabel"))); // the first is what stands there now
    QTest::keyClick(history, Qt::Key_Down);
    const auto *changes = test.find<QLabel>(QStringLiteral("changesLabel"));
    QVERIFY(changes);
    QVERIFY2(changes->text().contains(QStringLiteral(">Late </u>Early")), qPrintable(changes->text()));
    QCOMPARE(changes->accessibleName(), QStringLiteral("added: Late"));
    QVERIFY(changes->focusPolicy() & Qt::TabFocus);
    QVERIFY_ACCESSIBLE(&test.window());
    QVERIFY(authoring::setAnswer(test.workspace(), id, QStringLiteral("scope"),
                                 Cell(fromPlainText(QStringLiteral("Now"))), Origin::Imported));
    history->setCurrentRow(history->count() - 1);
    QVERIFY2(changes->text().contains(QStringLiteral(">Early</s> <u")), qPrintable(changes->text()));
    QTest::mouseClick(test.find<QPushButton>(QStringLiteral("restoreButton")), Qt::LeftButton);
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("scope")))), QStringLiteral("Early"));
    QCOMPARE(plainText(edit->richText()), QStringLiteral("Early"));
}

void tst_Draft::keepsEverythingWhenTheWindowCloses()
{
    WindowTest test;
    start(test);
    const AssessmentId id = test.page().currentAssessment();
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Last words"));
    test.window().findChild<QAction *>(QStringLiteral("closeWorkspaceAction"))->trigger();
    QVERIFY(!test.window().workspace());
    QVERIFY(test.window().openWorkspace(test.path(QStringLiteral("Ours.candour"))));
    const Assessment assessment = test.workspace().assessment(id).value();
    QCOMPARE(plainText(*textIn(assessment.answer(QStringLiteral("scope")))), QStringLiteral("Last words"));
}

void tst_Draft::aSpaceAtTheEndSurvivesAPause()
{
    WindowTest test;
    start(test);
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("purposeInShort")});
    auto *edit = test.answer<TextEdit>(QStringLiteral("purposeInShort"));
    QTest::keyClicks(edit, QStringLiteral("To "));
    settlePause();
    QTest::keyClicks(edit, QStringLiteral("learn"));
    QCOMPARE(plainText(edit->richText()), QStringLiteral("To learn"));
}

void tst_Draft::goesFromProblemToProblem()
{
    WindowTest test;
    start(test);
    auto *table = test.find<QTableView>(QStringLiteral("problemsTableView"));
    QSet<int> rows;
    for (int i = 0; i < 3; ++i) {
        test.window().findChild<QAction *>(QStringLiteral("nextProblemAction"))->trigger();
        rows += table->currentIndex().row();
    }
    QCOMPARE(rows, (QSet<int>{0, 1, 2}));
    table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 0));
    test.window().findChild<QAction *>(QStringLiteral("nextProblemAction"))->trigger();
    QCOMPARE(table->currentIndex().row(), 0);
}

void tst_Draft::anAnswerThatIsNoLongerAskedIsShown()
{
    WindowTest test;
    start(test);
    QTest::keyClick(test.answer<QRadioButton>(QStringLiteral("assessedBefore")), Qt::Key_Space);
    auto *changed = test.answer<TextEdit>(QStringLiteral("whatChanged"));
    QVERIFY(changed);
    changed->setFocus();
    QTest::keyClicks(changed, QStringLiteral("A new route"));
    auto *box = test.find<QWidget>(QStringLiteral("question_assessedBefore"));
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("clearButton")), Qt::LeftButton);
    QVERIFY(test.find<QWidget>(QStringLiteral("question_whatChanged")));
    QVERIFY(!changed->isEnabled());
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("whatChanged")))), QStringLiteral("A new route"));
}

void tst_Draft::escapeWithholdsNothing()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("The key is under the mat"));
    edit->selectRange({11, 13});
    QTest::keyClick(edit, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *reason = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(reason && reason->hasFocus());
    reason->setCurrentIndex(1); // nothing is missing any more
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!test.find<QComboBox>(QStringLiteral("reasonComboBox")));
    QVERIFY(edit->hasFocus());
    QVERIFY(test.workspace().assessment(test.page().currentAssessment())->marks.isEmpty());
}

void tst_Draft::aLinkLeadsOnlyWhereItIsSafe()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("our policy"));
    for (const QString &address : {QStringLiteral("javascript:alert(1)"), QStringLiteral("https://example.org/a")}) {
        edit->selectAll();
        QTest::mouseClick(test.find<QToolButton>(QStringLiteral("linkButton")), Qt::LeftButton);
        auto *line = test.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit"));
        QVERIFY(line);
        line->setText(address);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!test.window().findChild<QLineEdit *>(QStringLiteral("textLineEdit")));
        const bool safe = address.startsWith(QStringLiteral("https"));
        QCOMPARE(edit->richText().blocks.first().runs.first().link, safe ? address : QString());
        edit->setFocus();
        QCOMPARE(edit->toHtml().contains(QStringLiteral("javascript")), false);
    }
}

void tst_Draft::correctsAMisspeltWordByKeyboard()
{
    WindowTest test;
    start(test);
    auto *edit = test.answer<TextEdit>(QStringLiteral("scope"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("Only pseudonimised data of pilot schools"));
    settlePause();
    test.window().activateWindow(); // the platform without a screen forgets it once a dialog has closed
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QTest::keyClick(edit, Qt::Key_F7);
    QCOMPARE(edit->textCursor().selectedText(), QStringLiteral("pseudonimised"));
    QTest::keyClick(edit, Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    settlePause();
    QCOMPARE(plainText(*textIn(stored(test, QStringLiteral("scope")))),
             QStringLiteral("Only pseudonymised data of pilot schools"));
    test.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_F7);
    const auto *message = test.find<QLabel>(QStringLiteral("bannerMessageLabel"));
    QVERIFY(message);
    QCOMPARE(message->text(), QStringLiteral("No word in this section is misspelt."));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!plainText(edit->richText()).contains(QStringLiteral("pseudonymised")));
}

QTEST_MAIN(tst_Draft)
#include "tst_Draft.moc"
