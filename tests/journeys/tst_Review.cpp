// SPDX-License-Identifier: GPL-3.0-or-later
// Four people read, advise and sign an assessment, one after the other, at one window.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/DraftPage.h"
#include "journeys/SampleWindow.h"
#include "workspace/Commenting.h"
#include "workspace/Reviewing.h"

#include <QFileDialog>

using namespace candour;

class tst_Review : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Review")); }
    void showsWhoSigns();
    void asksForARoleFirst();
    void signsInTheRoleThatIsChosen();
    void advises();
    void keepsAdviceWithItsAssessment();
    void sendsBack();
    void resolvesAComment();
    void saysWhyAdviceIsNotFollowed();
    void suggestsOtherWords();
    void repliesInAThread();
    void decidesWithConditions();
    void asksTheRegulator();
    void saysWhatDoesNotFitBeforeSigning();
    void recordsASignatureGivenElsewhere();

private:
    static int rowWith(const QListWidget *list, const QString &words)
    {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().contains(words))
                return row;
        return -1;
    }
    static const reviewing::RoleStatus *role(const reviewing::Status &status, const QString &key);
};

const reviewing::RoleStatus *tst_Review::role(const reviewing::Status &status, const QString &key)
{
    const auto found = std::find_if(status.roles.begin(), status.roles.end(),
                                    [&](const reviewing::RoleStatus &one) { return one.role == key; });
    return found == status.roles.end() ? nullptr : &*found;
}

void tst_Review::showsWhoSigns()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    auto *roles = test.find<QTableWidget>(QStringLiteral("rolesTableWidget"));
    QCOMPARE(roles->rowCount(), 4);
    for (int row = 0; row < roles->rowCount(); ++row)
        QVERIFY2(!roles->item(row, 2)->text().isEmpty(), qPrintable(roles->item(row, 0)->text()));
}

void tst_Review::asksForARoleFirst()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    QVERIFY(test.text("roleLabel").startsWith(QStringLiteral("You have not chosen a role.")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("sendBackButton"))->isEnabled());
    test.sitDown(QStringLiteral("Rosa Lindqvist"), QStringLiteral("Drafter"));
    QVERIFY(test.text("roleLabel").startsWith(QStringLiteral("Nobody in your role")));
    QVERIFY(test.find<QPushButton>(QStringLiteral("sendBackButton"))->isEnabled());
}

void tst_Review::signsInTheRoleThatIsChosen()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    const auto before = reviewing::status(test.workspace(), test.id);
    QVERIFY_RESULT(before);
    const auto open = std::find_if(before->roles.begin(), before->roles.end(), [](const reviewing::RoleStatus &one) {
        return one.signs == Signs::Required && !one.current;
    });
    QVERIFY(open != before->roles.end());
    QVERIFY(!test.find<QPushButton>(QStringLiteral("signButton"))); // nobody in that role is here yet
    test.sitDown(QStringLiteral("Hester Vance"), open->label);
    QVERIFY(test.text("statementLabel").contains(open->statement));
    test.click("signButton");
    const auto after = reviewing::status(test.workspace(), test.id);
    QVERIFY_RESULT(after);
    QVERIFY(role(*after, open->role)->current);
    QCOMPARE(role(*after, open->role)->signOff->name, QStringLiteral("Hester Vance"));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("signButton"))->isEnabled());
}

void tst_Review::advises()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Farida Haldane"), QStringLiteral("Data protection officer"));
    auto *advice = test.find<QPlainTextEdit>(QStringLiteral("adviceTextEdit"));
    QVERIFY(advice);
    QVERIFY(!test.find<QPushButton>(QStringLiteral("signButton")));
    QTest::keyClicks(advice, QStringLiteral("Keep the link key apart."));
    test.click("adviseButton");
    QTRY_COMPARE(test.text("adviceTextLabel"), QStringLiteral("Keep the link key apart."));
    test.sitDown(QStringLiteral("Rosa Lindqvist"), QStringLiteral("Drafter"));
    test.click("outcomeButton");
    const auto after = reviewing::status(test.workspace(), test.id);
    QVERIFY_RESULT(after);
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->outcome(), AdviceOutcome::Accepted);
    QVERIFY(!test.find<QPushButton>(QStringLiteral("outcomeButton")));
}

void tst_Review::keepsAdviceWithItsAssessment()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Farida Haldane"), QStringLiteral("Data protection officer"));
    const auto advice = [&] { return test.find<QPlainTextEdit>(QStringLiteral("adviceTextEdit")); };
    QTest::keyClicks(advice(), QStringLiteral("Not yet said."));
    const AssessmentId other = test.workspace().find(QStringLiteral("DPIA-0007")).value_or(AssessmentId());
    test.page().showAssessment(other, AssessmentPage::Review);
    QCOMPARE(advice()->toPlainText(), QString());
    test.page().showAssessment(test.id, AssessmentPage::Review);
    QCOMPARE(advice()->toPlainText(), QStringLiteral("Not yet said."));
}

void tst_Review::sendsBack()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Farida Haldane"), QStringLiteral("Data protection officer"));
    test.click("sendBackButton");
    test.answerPrompt(QStringLiteral("Say who holds the key."));
    QCOMPARE(test.assessment().review.state, ReviewState::Drafting);
    test.find<QTabWidget>(QStringLiteral("reviewTabWidget"))->setCurrentIndex(1);
    auto *comments = test.find<QListWidget>(QStringLiteral("commentsListWidget"));
    QVERIFY(comments && rowWith(comments, QStringLiteral("Say who holds the key.")) >= 0);
    QVERIFY(test.find<QPushButton>(QStringLiteral("submitButton")));
}

void tst_Review::resolvesAComment()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    QList<CommentId> ids;
    for (const char *words : {"Say where.", "Say when."}) {
        const auto id = commenting::comment(
            test.workspace(), test.id,
            {.place = Place{.question = QStringLiteral("scope")}, .text = QString::fromLatin1(words), .mustFix = true});
        QVERIFY_RESULT(id);
        ids += *id;
    }
    const auto list = [&] { return test.find<QListWidget>(QStringLiteral("commentsListWidget")); };
    const int before = list()->count();
    const int row = rowWith(list(), QStringLiteral("Say when."));
    QVERIFY(list()->item(row)->text().startsWith(QStringLiteral("Must be dealt with")));
    list()->setCurrentRow(row);
    test.click("resolveButton");
    for (const Comment &comment : test.assessment().comments) {
        if (ids.contains(comment.id))
            QCOMPARE(isResolved(comment), comment.id == ids.last());
    }
    QCOMPARE(list()->count(), before - 1);
    QCOMPARE(rowWith(list(), QStringLiteral("Say when.")), -1);
    // It is not gone: it can be looked at, and opened again.
    QTest::mouseClick(test.find<QCheckBox>(QStringLiteral("showClosedCheckBox")), Qt::LeftButton);
    list()->setCurrentRow(rowWith(list(), QStringLiteral("Say when.")));
    QCOMPARE(test.find<QPushButton>(QStringLiteral("resolveButton"))->text(), QStringLiteral("Open it again"));
    test.click("resolveButton");
    const QList<Comment> reopened = test.assessment().comments;
    QVERIFY(std::any_of(reopened.begin(), reopened.end(),
                        [&](const Comment &c) { return c.id == ids.last() && !isResolved(c); }));
    list()->setCurrentRow(rowWith(list(), QStringLiteral("Say where.")));
    test.click("goToCommentButton");
    QVERIFY(test.find<QPushButton>(QStringLiteral("draftButton"))->isChecked());
    QVERIFY(test.find<QWidget>(QStringLiteral("question_scope")));
}

void tst_Review::saysWhyAdviceIsNotFollowed()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Farida Haldane"), QStringLiteral("Data protection officer"));
    QTest::keyClicks(test.find<QPlainTextEdit>(QStringLiteral("adviceTextEdit")), QStringLiteral("Do not share."));
    test.click("adviseButton");
    test.sitDown(QStringLiteral("Rosa Lindqvist"), QStringLiteral("Drafter"));
    QVERIFY(!test.find<QPlainTextEdit>(QStringLiteral("outcomeReasonsTextEdit")));
    auto *outcome = test.find<QComboBox>(QStringLiteral("outcomeComboBox"));
    outcome->setCurrentIndex(outcome->findData(int(AdviceOutcome::Overruled)));
    auto *reasons = test.find<QPlainTextEdit>(QStringLiteral("outcomeReasonsTextEdit"));
    QVERIFY(reasons);
    QTest::keyClicks(reasons, QStringLiteral("The law tells us to."));
    test.click("outcomeButton");
    const auto after = reviewing::status(test.workspace(), test.id);
    QVERIFY_RESULT(after);
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->outcome(), AdviceOutcome::Overruled);
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->responses.last().reasons,
             QStringLiteral("The law tells us to."));
}

void tst_Review::suggestsOtherWords()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Draft));
    test.page().showAssessment(test.id, AssessmentPage::Draft);
    test.page().assessmentPage()->draftPage()->focusPlace(Place{.question = QStringLiteral("scope")});
    auto *edit = test.find<QWidget>(QStringLiteral("question_scope"))->findChild<QTextEdit *>();
    QVERIFY(edit);
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(0);
    cursor.movePosition(QTextCursor::NextWord, QTextCursor::KeepAnchor, 3);
    edit->setTextCursor(cursor);
    const QString quote = cursor.selectedText().trimmed();
    test.click("commentButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("CommentDialog"));
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("quoteLabel"))->text().contains(quote));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("addCommentButton"));
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("suggestionTextEdit")),
                     QStringLiteral("What is meant here"));
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(test.assessment().comments.last().quote, quote);
    test.page().showAssessment(test.id, AssessmentPage::Review);
    auto *list = test.find<QListWidget>(QStringLiteral("commentsListWidget"));
    list->setCurrentRow(rowWith(list, QStringLiteral("What is meant here")));
    test.click("acceptButton");
    const Answer answer = test.assessment().answer(QStringLiteral("scope"));
    QVERIFY(textIn(answer) && plainText(*textIn(answer)).startsWith(QStringLiteral("What is meant here")));
}

void tst_Review::repliesInAThread()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    QVERIFY_RESULT(commenting::comment(test.workspace(), test.id, {.text = QStringLiteral("Say where.")}));
    auto *list = test.find<QListWidget>(QStringLiteral("commentsListWidget"));
    list->setCurrentRow(rowWith(list, QStringLiteral("Say where.")));
    test.click("replyButton");
    test.answerPrompt(QStringLiteral("In Cardiff."));
    QCOMPARE(rowWith(list, QStringLiteral("Say where.")), rowWith(list, QStringLiteral("In Cardiff.")));
}

void tst_Review::decidesWithConditions()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("decideButton"))); // in no role yet
    test.sitDown(QStringLiteral("Dominic Sewell-Adeyemi"), QStringLiteral("Senior information risk owner"));
    test.click("decideButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("DecisionDialog"));
    QVERIFY(dialog);
    auto *outcome = dialog->findChild<QComboBox *>(QStringLiteral("outcomeComboBox"));
    outcome->setCurrentIndex(outcome->findData(int(DecisionOutcome::ApprovedWithConditions)));
    auto *record = dialog->findChild<QPushButton *>(QStringLiteral("decideButton"));
    QVERIFY(!record->isEnabled());
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("conditionsTextEdit"))
        ->setPlainText(QStringLiteral("Delete names by 2028-09-01\nTell schools"));
    QTest::mouseClick(record, Qt::LeftButton);
    const QList<Decision> decisions = test.assessment().review.decisions;
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions.first().conditions.first().due, QDate(2028, 9, 1));
    QCOMPARE(decisions.first().conditions.last().text, QStringLiteral("Tell schools"));
    QVERIFY(test.text("stateLabel").contains(QStringLiteral("Approved with conditions by Dominic")));
}

void tst_Review::asksTheRegulator()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    test.sitDown(QStringLiteral("Dominic Sewell-Adeyemi"), QStringLiteral("Senior information risk owner"));
    test.click("decideButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("DecisionDialog"));
    auto *outcome = dialog->findChild<QComboBox *>(QStringLiteral("outcomeComboBox"));
    outcome->setCurrentIndex(outcome->findData(int(DecisionOutcome::ConsultRegulator)));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonsTextEdit")),
                     QStringLiteral("The risk stays high."));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("decideButton")), Qt::LeftButton);
    QCOMPARE(test.assessment().review.state, ReviewState::Consulting);
    test.click("consultationButton");
    auto *regulator = test.window().findChild<QDialog *>(QStringLiteral("ConsultationDialog"));
    QVERIFY(regulator);
    QVERIFY(regulator->findChild<QLabel *>(QStringLiteral("explanationLabel"))
                ->text()
                .contains(QStringLiteral("56 days, and 42 more")));
    QTest::mouseClick(regulator->findChild<QPushButton *>(QStringLiteral("packageButton")), Qt::LeftButton);
    auto *package = test.window().findChild<QDialog *>(QStringLiteral("ConsultationPackageDialog"));
    QVERIFY(package);
    QVERIFY_ACCESSIBLE(package);
    QTest::keyClicks(package->findChild<QPlainTextEdit *>(QStringLiteral("questionTextEdit")),
                     QStringLiteral("May we begin?"));
    QTest::mouseClick(package->findChild<QPushButton *>(QStringLiteral("writeButton")), Qt::LeftButton);
    auto *files = test.window().findChild<QFileDialog *>(QStringLiteral("fileDialog"));
    QVERIFY(files);
    const QString file = test.path(QStringLiteral("INTERNAL package.zip"));
    auto *name = files->findChild<QLineEdit *>();
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(QStringLiteral("ConsultationDialog")));
    QVERIFY(QFile::exists(file));
    test.click("consultationButton");
    regulator = test.window().findChild<QDialog *>(QStringLiteral("ConsultationDialog"));
    QVERIFY(regulator);
    QCOMPARE(regulator->findChild<QComboBox *>(QStringLiteral("stepComboBox"))->count(), 1);
    QTest::mouseClick(regulator->findChild<QPushButton *>(QStringLiteral("recordButton")), Qt::LeftButton);
    QVERIFY(test.text("stateLabel").contains(QStringLiteral("due by")));
}

void tst_Review::saysWhatDoesNotFitBeforeSigning()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    auto *doubts = test.window().findChild<QLabel *>(QStringLiteral("doubtsLabel"));
    test.sitDown(QStringLiteral("Dominic Sewell-Adeyemi"), QStringLiteral("Senior information risk owner"));
    QVERIFY(!doubts->isVisible());
    test.sitDown(QStringLiteral("Dominic Sewell"), QStringLiteral("Senior information risk owner"));
    QVERIFY(doubts->isVisible());
    QVERIFY(doubts->text().startsWith(QStringLiteral("“Dominic Sewell” is not on the list")));
    QVERIFY(test.find<QPushButton>(QStringLiteral("signButton"))->isEnabled()); // nobody is refused
    QVERIFY_ACCESSIBLE(&test.window());
    test.click("recordSignOffButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("RecordSignOffDialog"));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    auto *about = dialog->findChild<QLabel *>(QStringLiteral("doubtsLabel"));
    QVERIFY(!about->isVisible());
    QTest::keyClicks(name, QStringLiteral("Marguerite Oyelaran"));
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(about->isVisible()); // she is head of profession, and the first role is another
    QVERIFY(about->text().contains(QStringLiteral("does not hold the role")));
    QVERIFY_ACCESSIBLE(dialog);
}

void tst_Review::recordsASignatureGivenElsewhere()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    const QString code = reviewing::status(test.workspace(), test.id)->contentCode;
    test.click("recordSignOffButton");
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("RecordSignOffDialog"));
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit")), QStringLiteral("Ann Example"));
    auto *codes = dialog->findChild<QLineEdit *>(QStringLiteral("codeLineEdit"));
    auto *record = dialog->findChild<QPushButton *>(QStringLiteral("recordButton"));
    QTest::keyClicks(codes, QStringLiteral("00000000"));
    QTest::mouseClick(record, Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // of another version: nothing is recorded and nothing lost
    QCOMPARE(test.assessment().review.signOffs.last().name == QStringLiteral("Ann Example"), false);
    codes->setText(code.toLower());
    QTest::mouseClick(record, Qt::LeftButton);
    QCOMPARE(test.assessment().review.signOffs.last().name, QStringLiteral("Ann Example"));
    QCOMPARE(test.assessment().review.signOffs.last().assurance, Assurance::GivenElsewhere);
}

QTEST_MAIN(tst_Review)
#include "tst_Review.moc"
