// SPDX-License-Identifier: GPL-3.0-or-later
// Reviewers land on what their role judges, find what waits for them, and say what asks for a new look.
#include "gui/pages/PublicPageView.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/Judging.h"
#include "workspace/Queue.h"
#include "workspace/Triggers.h"

using namespace candour;

namespace {

const QString HopName = QStringLiteral("Marguerite Oyelaran");
const QString HopRole = QStringLiteral("Head of profession for statistics");

int rowOf(const QListWidget *list, const QString &words)
{
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->text().contains(words))
            return row;
    return -1;
}

} // namespace

class tst_RoleViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_RoleViews")); }
    void landsOnWhatTheRoleJudges();
    void evidenceIsReadBesideTheAnswers();
    void commentsOnWhatIsRead();
    void showsWhatHasChanged();
    void theQueueLeadsToTheStep();
    void whatHappenedIsRecordedAndSettled();
    void whatHappenedIsRecordedForSeveral();
};

void tst_RoleViews::landsOnWhatTheRoleJudges()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    QVERIFY(!test.find<QListWidget>(QStringLiteral("judgedListWidget"))); // nobody in a role is here
    QVERIFY(test.find<QTableWidget>(QStringLiteral("rolesTableWidget")));
    test.sitDown(HopName, HopRole);
    auto *list = test.find<QListWidget>(QStringLiteral("judgedListWidget"));
    QVERIFY(list);
    QCOMPARE(list->count(), int(judging::answers(test.workspace(), test.id, QStringLiteral("hop"))->size()));
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(!test.find<QTextBrowser>(QStringLiteral("judgedView"))->toPlainText().isEmpty());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    const QString heading = list->currentItem()->text();
    QVERIFY(test.find<QTextBrowser>(QStringLiteral("judgedView"))->toPlainText().startsWith(heading));
    test.sitDown(QStringLiteral("Rosa Lindqvist"), QStringLiteral("Drafter"));
    QVERIFY(!test.find<QListWidget>(QStringLiteral("judgedListWidget")));
    QVERIFY(test.find<QTableWidget>(QStringLiteral("rolesTableWidget")));
}

void tst_RoleViews::evidenceIsReadBesideTheAnswers()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    test.sitDown(HopName, HopRole);
    auto *list = test.find<QListWidget>(QStringLiteral("judgedListWidget"));
    const int evidence = rowOf(list, QStringLiteral("Evidence for"));
    QVERIFY(evidence >= 0);
    list->setCurrentRow(evidence);
    const QString read = test.find<QTextBrowser>(QStringLiteral("judgedView"))->toPlainText();
    QVERIFY(read.contains(QStringLiteral("Evidence given")));
    QVERIFY(read.contains(QStringLiteral("What the answers say")));
    const RichText *control = textIn(test.assessment().answer(QStringLiteral("disclosureControl")));
    QVERIFY(control);
    QVERIFY(read.contains(plainText(*control).section(QLatin1Char(' '), 0, 4)));
}

void tst_RoleViews::commentsOnWhatIsRead()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    test.sitDown(HopName, HopRole);
    auto *list = test.find<QListWidget>(QStringLiteral("judgedListWidget"));
    list->setCurrentRow(rowOf(list, QStringLiteral("stop tables")));
    test.click("judgedCommentButton");
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("commentTextEdit"));
    QVERIFY(text);
    QTest::keyClicks(text, QStringLiteral("Say who checks."));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("addCommentButton"));
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(test.assessment().comments.last().text, QStringLiteral("Say who checks."));
    QCOMPARE(test.assessment().comments.last().place.question, QStringLiteral("disclosureControl"));
    QVERIFY(!list->currentItem()->data(Qt::AccessibleTextRole).toString().isEmpty());
    test.click("judgedGoToButton");
    QCOMPARE(
        test.page().assessmentPage()->findChild<QStackedWidget *>(QStringLiteral("stepsStackedWidget"))->currentIndex(),
        int(AssessmentPage::Draft));
}

void tst_RoleViews::showsWhatHasChanged()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    test.sitDown(HopName, HopRole);
    QVERIFY(!test.find<QCheckBox>(QStringLiteral("onlyChangedCheckBox")));
    test.page().showProgramme(); // the look is over
    QTest::qWait(1100);          // moments are kept to the second
    QVERIFY_RESULT(authoring::setAnswer(test.workspace(), test.id, QStringLiteral("disclosureControl"),
                                        Answer(Cell(fromPlainText(QStringLiteral("Round to ten."))))));
    test.page().showAssessment(test.id, AssessmentPage::Review);
    auto *only = test.find<QCheckBox>(QStringLiteral("onlyChangedCheckBox"));
    QVERIFY(only);
    QTest::keyClick(only, Qt::Key_Space);
    auto *list = test.find<QListWidget>(QStringLiteral("judgedListWidget"));
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("changed since")));
    test.find<QTabWidget>(QStringLiteral("reviewTabWidget"))->setCurrentIndex(1);
    test.find<QTabWidget>(QStringLiteral("reviewTabWidget"))->setCurrentIndex(0);
    QCOMPARE(list->count(), 1); // to look at the signatures ends no look
}

void tst_RoleViews::theQueueLeadsToTheStep()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Alt+4")));
    QVERIFY(test.text("emptyLabel").startsWith(QStringLiteral("Choose your role")));
    test.sitDown(QStringLiteral("Bethan Llywarch"), QStringLiteral("Publisher"));
    auto *list = test.find<QListWidget>(QStringLiteral("waitingListWidget"));
    QVERIFY(list);
    const int publish = rowOf(list, QStringLiteral("Publish the approved page"));
    QVERIFY(publish >= 0);
    list->setFocus();
    list->setCurrentRow(publish);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(test.page().currentAssessment(), test.id);
    QCOMPARE(
        test.page().assessmentPage()->findChild<QStackedWidget *>(QStringLiteral("stepsStackedWidget"))->currentIndex(),
        int(AssessmentPage::Publish));
}

void tst_RoleViews::whatHappenedIsRecordedAndSettled()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    QVERIFY(!test.find<QListWidget>(QStringLiteral("eventsListWidget")));
    test.click("triggerButton");
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *what = dialog->findChild<QComboBox *>(QStringLiteral("whatComboBox"));
    what->setCurrentIndex(what->findData(QStringLiteral("incident")));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteTextEdit")),
                     QStringLiteral("A lost letter."));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("recordButton")), Qt::LeftButton);
    QTRY_VERIFY(test.find<QListWidget>(QStringLiteral("eventsListWidget")));
    QVERIFY(rowOf(test.find<QListWidget>(QStringLiteral("eventsListWidget")), QStringLiteral("A lost letter.")) >= 0);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    test.click("lookedAgainButton");
    test.answerPrompt(QStringLiteral("Letters go by courier now."));
    QTRY_VERIFY(!test.find<QListWidget>(QStringLiteral("eventsListWidget")));
    QCOMPARE(test.assessment().review.events.last().note, QStringLiteral("Letters go by courier now."));
}

void tst_RoleViews::whatHappenedIsRecordedForSeveral()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    test.page().showProgramme();
    auto *table = test.find<QTableView>(QStringLiteral("programmeTableView"));
    QVERIFY(table);
    table->selectAll();
    auto *action = test.window().findChild<QAction *>(QStringLiteral("recordTriggerAction"));
    QVERIFY(action && action->isEnabled());
    action->trigger();
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *what = dialog->findChild<QComboBox *>(QStringLiteral("whatComboBox"));
    what->setCurrentIndex(what->findData(QStringLiteral("law")));
    QVERIFY(what->currentIndex() >= 0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("recordButton")), Qt::LeftButton);
    const auto headers = test.workspace().assessments();
    QVERIFY_RESULT(headers);
    for (const AssessmentHeader &header : *headers)
        QCOMPARE(test.workspace().assessment(header.id)->review.events.size(), 1);
}

QTEST_MAIN(tst_RoleViews)
#include "tst_RoleViews.moc"
