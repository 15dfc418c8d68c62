// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to a backup: of the workspace that is open, and of one that is damaged.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/BackupsDialog.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/Backups.h"

#include <QListWidget>
#include <QMessageBox>

using namespace candour;

class tst_Backups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Backups")); }
    void makesOneAndGoesBackToIt();
    void makesOneWhenTheWorkspaceIsClosed();
    void offersTheNewestWhereAWorkspaceIsDamaged();
    void offersNothingWhereThereIsNoBackup();
    void saysWhyNothingCanBeDone();
    void canBeUsedByEverybody();

private:
    static BackupsDialog *openDialog(SampleWindow &test)
    {
        test.window().findChild<QAction *>(QStringLiteral("restoreAction"))->trigger();
        return test.window().findChild<BackupsDialog *>();
    }

    static void press(BackupsDialog *dialog, const char *button)
    {
        auto *found = dialog->findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY2(found && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }

    static QListWidget *listOf(BackupsDialog *dialog)
    {
        return dialog->findChild<QListWidget *>(QStringLiteral("backupsListWidget"));
    }

    /// Says yes to the question that is asked now.
    static void agree(BackupsDialog *dialog)
    {
        auto *question = dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
    }
};

void tst_Backups::makesOneAndGoesBackToIt()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString title = test.assessment().title;
    const QString path = test.workspace().path();
    BackupsDialog *dialog = openDialog(test);
    QVERIFY(dialog);
    QCOMPARE(listOf(dialog)->count(), 0);
    press(dialog, "makeButton");
    QTRY_COMPARE(listOf(dialog)->count(), 1);
    QVERIFY2(listOf(dialog)->item(0)->text().endsWith(QStringLiteral(", with 3 assessments")),
             qPrintable(listOf(dialog)->item(0)->text()));
    press(dialog, "closeButton");
    QTRY_VERIFY(!test.window().findChild<BackupsDialog *>());
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, QStringLiteral("A mistake")));
    dialog = openDialog(test);
    press(dialog, "restoreButton");
    agree(dialog);
    QTRY_VERIFY(!test.window().findChild<BackupsDialog *>());
    QVERIFY(test.window().workspace());
    QCOMPARE(test.workspace().path(), path);
    QCOMPARE(test.assessment().title, title);
    QVERIFY(test.text("bannerMessageLabel").contains(QStringLiteral("sample.candour.before-restore")));
    const SystemClock clock;
    const auto kept = Workspace::open(path + u".before-restore"_s, Workspace::Access::ReadOnly, clock, {});
    QVERIFY_RESULT(kept);
    QCOMPARE((*kept)->assessment(test.id)->title, QStringLiteral("A mistake"));
    // Closing it kept what was done since, too.
    QCOMPARE(backups::list(path).size(), 2);
}

void tst_Backups::makesOneWhenTheWorkspaceIsClosed()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString path = test.workspace().path();
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Another")));
    QVERIFY(test.window().leaveWorkspace());
    QTRY_COMPARE(backups::list(path).size(), 1);
}

void tst_Backups::offersTheNewestWhereAWorkspaceIsDamaged()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const QString path = test.workspace().path();
    QVERIFY_RESULT(backups::make(test.workspace()));
    const QString title = test.assessment().title;
    QVERIFY(test.window().leaveWorkspace());
    const QByteArray bytes = TestFolder::read(path);
    QVERIFY(TestFolder::write(path, bytes.first(bytes.size() / 2)));
    QVERIFY(!test.window().openWorkspace(path));
    const QString said = test.text("bannerMessageLabel");
    QVERIFY2(said.contains(QStringLiteral("damaged")) && said.contains(QStringLiteral(", with 3 assessments")),
             qPrintable(said));
    test.click("bannerActionButton");
    auto *dialog = test.window().findChild<BackupsDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("makeButton"))->isEnabled());
    press(dialog, "restoreButton");
    agree(dialog);
    QTRY_VERIFY(test.window().workspace());
    QCOMPARE(test.assessment().title, title);
    QCOMPARE(TestFolder::read(path + u".before-restore"_s), bytes.first(bytes.size() / 2));
}

void tst_Backups::offersNothingWhereThereIsNoBackup()
{
    SampleWindow test;
    QVERIFY(TestFolder::write(test.path(QStringLiteral("rubbish.candour")), QByteArray(5000, 'x')));
    QVERIFY(!test.window().openWorkspace(test.path(QStringLiteral("rubbish.candour"))));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("bannerActionButton")));
}

void tst_Backups::saysWhyNothingCanBeDone()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    const auto backup = backups::make(test.workspace());
    QVERIFY_RESULT(backup);
    QVERIFY(TestFolder::write(backup->path, QByteArray(5000, 'x')));
    BackupsDialog *dialog = openDialog(test);
    QCOMPARE(listOf(dialog)->count(), 1);
    QVERIFY(listOf(dialog)->item(0)->text().endsWith(QStringLiteral("cannot be read")));
    const auto *restore = dialog->findChild<QPushButton *>(QStringLiteral("restoreButton"));
    QVERIFY(!restore->isEnabled());
    QVERIFY(restore->toolTip().contains(QStringLiteral("Choose a backup")));
}

void tst_Backups::canBeUsedByEverybody()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    QVERIFY_RESULT(backups::make(test.workspace()));
    BackupsDialog *dialog = openDialog(test);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY_ACCESSIBLE(dialog);
    QTRY_VERIFY(listOf(dialog)->hasFocus());
    QTest::keyClick(listOf(dialog), Qt::Key_Tab);
    QVERIFY(dialog->focusWidget() != listOf(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<BackupsDialog *>());
}

QTEST_MAIN(tst_Backups)
#include "tst_Backups.moc"
