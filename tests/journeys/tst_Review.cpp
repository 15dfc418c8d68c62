// SPDX-License-Identifier: GPL-3.0-or-later
// Four people read, advise and sign an assessment, one after the other, at one window.
#include "journeys/SampleWindow.h"
#include "workspace/Reviewing.h"

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

private:
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
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->outcome, AdviceOutcome::Accepted);
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
    auto *comments = test.find<QListWidget>(QStringLiteral("commentsListWidget"));
    QVERIFY(comments &&
            comments->item(comments->count() - 1)->text().contains(QStringLiteral("Say who holds the key.")));
    QVERIFY(test.find<QPushButton>(QStringLiteral("submitButton")));
}

void tst_Review::resolvesAComment()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0005"), AssessmentPage::Review));
    QList<CommentId> ids;
    for (const char *words : {"Say where.", "Say when."}) {
        const auto id = reviewing::comment(test.workspace(), test.id, Place{.question = QStringLiteral("scope")}, {},
                                           QString::fromLatin1(words), true);
        QVERIFY_RESULT(id);
        ids += *id;
    }
    const auto list = [&] { return test.find<QListWidget>(QStringLiteral("commentsListWidget")); };
    const int before = list()->count();
    QVERIFY(list()->item(before - 1)->text().startsWith(QStringLiteral("Must be dealt with")));
    list()->setCurrentRow(before - 1);
    test.click("resolveButton");
    for (const Comment &comment : test.assessment().comments) {
        if (ids.contains(comment.id))
            QCOMPARE(comment.resolved, comment.id == ids.last());
    }
    QCOMPARE(list()->count(), before - 1);
    for (int row = 0; row < list()->count(); ++row)
        QVERIFY(!list()->item(row)->text().contains(QStringLiteral("Say when.")));
    list()->setCurrentRow(before - 2);
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
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->outcome, AdviceOutcome::Overruled);
    QCOMPARE(role(*after, QStringLiteral("dpo"))->advice->reasons, QStringLiteral("The law tells us to."));
}

QTEST_MAIN(tst_Review)
#include "tst_Review.moc"
