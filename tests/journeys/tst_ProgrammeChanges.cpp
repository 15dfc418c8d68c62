// SPDX-License-Identifier: GPL-3.0-or-later
// Activities of the programme, several changed at once and one taken away.
#include "gui/AccessibilityAudit.h"
#include "journeys/ProgrammeJourney.h"

using namespace candour;

class tst_ProgrammeChanges : public ProgrammeJourney
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_ProgrammeChanges")); }
    void changesSeveral();
    void sparesWhatWasWrittenOfAnotherCover();
    void takesAway();
};

void tst_ProgrammeChanges::changesSeveral()
{
    SampleWindow test;
    openProgramme(test);
    select(test, QStringLiteral("DS-0101"));
    QItemSelectionModel *chosen = table(test)->selectionModel();
    for (const auto &reference : {QStringLiteral("COL-005"), QStringLiteral("DPIA-0007")})
        chosen->select(table(test)->model()->index(rowOf(test, reference), 0),
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger(test, "changeActivitiesAction");
    auto *asked = dialog(test, "ChangeActivitiesDialog");
    QVERIFY(asked);
    QVERIFY_ACCESSIBLE(asked);
    auto *change = asked->findChild<QPushButton *>(QStringLiteral("changeButton"));
    QVERIFY(!change->isEnabled());
    QCOMPARE(change->text(), QStringLiteral("&Change 3 activities"));
    auto *umbrella = asked->findChild<QComboBox *>(QStringLiteral("umbrellaComboBox"));
    umbrella->setCurrentIndex(umbrella->findData(test.id.value));
    QVERIFY(!change->isEnabled());
    QTest::keyClicks(asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit")),
                     QStringLiteral("Nothing"));
    QTest::keyClicks(asked->findChild<QLineEdit *>(QStringLiteral("ownerLineEdit")), QStringLiteral("Head of Data"));
    QVERIFY(change->isEnabled());
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ChangeActivitiesDialog"));
    for (const auto &reference : {QStringLiteral("DS-0101"), QStringLiteral("COL-005")}) {
        QCOMPARE(activity(test, reference).ownerRole, QStringLiteral("Head of Data"));
        QCOMPARE(activity(test, reference).assessment, test.id);
    }
    QCOMPARE(activity(test, QStringLiteral("COL-005")).coverNote, QStringLiteral("Nothing"));
    QVERIFY(activity(test, QStringLiteral("DS-0101")).coverNote.startsWith(QStringLiteral("No copy is sent.")));
    QCOMPARE(activity(test, QStringLiteral("COL-001")).cover, Cover::Own);
    QVERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("COL-001: It has")));
    QCOMPARE(chosen->selectedRows().size(), 3);
}

void tst_ProgrammeChanges::sparesWhatWasWrittenOfAnotherCover()
{
    SampleWindow test;
    openProgramme(test);
    const QStringList references{QStringLiteral("COL-003"), QStringLiteral("SYS-005"), QStringLiteral("DS-0101")};
    QItemSelectionModel *chosen = table(test)->selectionModel();
    for (const QString &reference : references)
        chosen->select(table(test)->model()->index(rowOf(test, reference), 0),
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<Activity> before = *test.workspace().activities();
    trigger(test, "changeActivitiesAction");
    auto *asked = dialog(test, "ChangeActivitiesDialog");
    QVERIFY(asked);
    auto *umbrella = asked->findChild<QComboBox *>(QStringLiteral("umbrellaComboBox"));
    umbrella->setCurrentIndex(umbrella->findData(QStringLiteral("dpia-0005")));
    QTest::keyClicks(asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit")), QStringLiteral("None"));
    QTest::mouseClick(asked->findChild<QPushButton *>(QStringLiteral("changeButton")), Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ChangeActivitiesDialog"));
    QVERIFY(*test.workspace().activities() == before);
    const QString said = test.find<Banner>(QStringLiteral("banner"))->message();
    for (const QString &reference : references)
        QVERIFY2(said.contains(u'\n' + reference + QStringLiteral(": It has another cover")), qPrintable(said));
}

void tst_ProgrammeChanges::takesAway()
{
    SampleWindow test;
    openProgramme(test);
    select(test, QStringLiteral("OTH-009"));
    trigger(test, "removeActivityAction");
    auto *box = dialog(test, "confirmMessageBox");
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    QTRY_VERIFY(rowOf(test, QStringLiteral("OTH-009")) < 0);
    select(test, QStringLiteral("DPIA-0007"));
    trigger(test, "removeActivityAction");
    box = dialog(test, "confirmMessageBox");
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    QTRY_VERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("refers to it")));
    QVERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("DPIA-0007")));
    QVERIFY(rowOf(test, QStringLiteral("DPIA-0007")) >= 0);
}

QTEST_MAIN(tst_ProgrammeChanges)
#include "tst_ProgrammeChanges.moc"
