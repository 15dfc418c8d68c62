// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "storage/Backup.h"
#include "storage/BackupFolder.h"
#include "storage/Restore.h"
#include "support/OlderSchema.h"
#include "support/Results.h"

#include <QThread>

using namespace candour;

namespace {

const QDateTime Morning = moment("08:00:00");

void noteSomething(Database &database)
{
    QVERIFY_RESULT(AuditStore(database).append(AuditEntry{.at = Morning, .who = u"Ana"_s}));
}

} // namespace

class tst_BackupFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBackupsThatOnlyTheirOwnerCanRead()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        QCOMPARE(folder.list(), QList<BackupFile>());
        QVERIFY(!folder.newestReadable());
        const auto made = folder.add(Morning);
        QVERIFY_RESULT(made);
        QCOMPARE(made->path, workspace.path() + u".backups/2026-06-04T080000Z.candour"_s);
        QCOMPARE(made->at, Morning);
        QCOMPARE(made->assessments, 2);
        QCOMPARE(made->head, *AuditStore(*workspace).head());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(made->path) & others));
        QVERIFY(!(QFile::permissions(folder.path()) & others));
        QCOMPARE(folder.newestReadable(), *made);
        QCOMPARE(folder.examined(), QList<BackupFile>{*made});
    }

    void makesNoneWhereNothingHappened()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        const auto first = folder.add(Morning);
        QVERIFY_RESULT(first);
        QCOMPARE(*folder.add(Morning.addSecs(3600)), *first);
        QCOMPARE(folder.list().size(), 1);
        noteSomething(*workspace);
        QCOMPARE(folder.add(Morning.addSecs(3600))->at, Morning.addSecs(3600));
        QCOMPARE(folder.list().size(), 2);
        QVERIFY(Folder::write(folder.list().first().path, "rubbish"));
        QVERIFY(!folder.examined().first().isReadable());
        QCOMPARE(folder.newestReadable(), *first);
        QCOMPARE(folder.add(Morning.addSecs(7200))->at, Morning.addSecs(7200));
    }

    void makesTwoInOneSecond()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        QVERIFY_RESULT(folder.add(Morning));
        noteSomething(*workspace);
        const auto second = folder.add(Morning);
        QVERIFY_RESULT(second);
        QCOMPARE(folder.list().size(), 2);
        QCOMPARE(second->head, *AuditStore(*workspace).head());
        QCOMPARE(folder.list().first().path, second->path);
        QCOMPARE(*folder.add(Morning), *second);
    }

    void thinsThemAndNothingElse()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        for (int i = 0; i < 6; ++i) {
            QVERIFY_RESULT(folder.add(Morning.addSecs(i * 1800)));
            QVERIFY(Folder::write(folder.path() + u"/mine.candour"_s, "mine"));
            noteSomething(*workspace);
        }
        QCOMPARE(folder.list().size(), 3);
        QCOMPARE(folder.list().first().at, Morning.addSecs(5 * 1800));
        QVERIFY(QFile::exists(folder.path() + u"/mine.candour"_s));
    }

    void forgetsWhatWasDisposedOf()
    {
        FilledWorkspace workspace; // in which something was disposed of on 4 June
        const BackupFolder folder(workspace.path());
        QVERIFY_RESULT(folder.add(moment("12:30:00")));
        noteSomething(*workspace);
        QVERIFY_RESULT(folder.add(moment("12:30:00").addMonths(5)));
        QCOMPARE(folder.list().size(), 2);
        noteSomething(*workspace);
        QVERIFY_RESULT(folder.add(moment("12:30:00").addMonths(6)));
        QCOMPARE(folder.list().size(), 2);
        QCOMPARE(folder.list().last().at, moment("12:30:00").addMonths(5));
    }

    void takesInWhatIsKeptBeforeAnUpdate()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        QVERIFY_RESULT(folder.addBeforeUpdate(Morning, 3));
        QVERIFY_RESULT(folder.addBeforeUpdate(Morning, 3));
        QCOMPARE(folder.list().size(), 2);
        QCOMPARE(folder.list().last().path, folder.path() + u"/2026-06-04T080000Z_version-3.candour"_s);
        QVERIFY(folder.examined().first().isReadable());
        noteSomething(*workspace);
        QVERIFY_RESULT(folder.add(moment("12:30:00").addMonths(6))); // when nothing of 4 June may be left
        QCOMPARE(folder.list().size(), 1);
    }

    void takesInWhatEarlierProgramsKeptBeforeAnUpdate()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        const QString kept = workspace.path() + u".version-13.backup-2"_s;
        QVERIFY_RESULT(backup(*workspace, kept));
        QVERIFY_RESULT(backup(*workspace, workspace.path() + u".version-13.mine"_s));
        QVERIFY_RESULT(backup(*workspace, workspace.folder().path(u"other.candour.version-13.backup"_s)));
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(Morning, QFile::FileModificationTime));
        file.close();
        QCOMPARE(folder.list().size(), 1);
        QCOMPARE(folder.list().first().path, kept);
        QCOMPARE(folder.list().first().at, Morning);
        QVERIFY_RESULT(workspace->close());
        QVERIFY_RESULT(restore(folder.list().first().path, workspace.path()));
        QCOMPARE(workspace.reopen(), QString());
        noteSomething(*workspace);
        QVERIFY_RESULT(folder.add(moment("12:30:00").addMonths(6)));
        QVERIFY(!QFile::exists(kept));
        QCOMPARE(workspace.folder().names().filter(u".version-13."_s).size(), 2);
    }

    void worksInAThreadOfItsOwn()
    {
        FilledWorkspace workspace;
        Result<BackupFile> made;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { made = BackupFolder(workspace.path()).add(Morning); }));
        thread->start();
        QVERIFY_RESULT(SettingStore(*workspace).set(u"a"_s, u"b"_s));
        QVERIFY(thread->wait(10000));
        QVERIFY_RESULT(made);
        QVERIFY(made->isReadable());
    }

    void saysWhatKeepsItFromMakingOne()
    {
        FilledWorkspace workspace;
        const BackupFolder folder(workspace.path());
        QVERIFY(Folder::write(folder.path(), "a file of this name"));
        QVERIFY_ERROR(folder.add(Morning), ErrorKind::Unreadable, "cannot be made");
        QVERIFY(QFile::remove(folder.path()));
        QVERIFY(QFile::link(workspace.folder().path(u"."_s), folder.path()));
        QVERIFY_ERROR(folder.add(Morning), ErrorKind::Unreadable, "cannot be made");
    }

    void restoresABackupOfAnOlderVersion()
    {
        FilledWorkspace workspace;
        const auto made = BackupFolder(workspace.path()).add(Morning);
        QVERIFY_RESULT(made);
        QVERIFY_RESULT(workspace->close());
        QCOMPARE(Folder::tamper(made->path, laterTablesGone()), QString());
        QCOMPARE(
            Folder::tamperPastTriggers(made->path, partsBeforeVersion6() + "DROP TABLE figures; PRAGMA user_version=3"),
            QString());
        const BackupFile older = backupFile(made->path);
        QCOMPARE(older.assessments, 2);
        QVERIFY_RESULT(restore(made->path, workspace.path()));
        QCOMPARE(workspace.reopen(), QString());
        QVERIFY_RESULT(AssessmentStore(*workspace).load(AssessmentId{u"0001"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_BackupFolder)
#include "tst_BackupFolder.moc"
