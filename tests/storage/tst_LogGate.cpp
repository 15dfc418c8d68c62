// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/AuditStore.h"
#include "storage/Backup.h"
#include "storage/BackupFolder.h"
#include "storage/Examination.h"
#include "storage/Restore.h"
#include "storage/SettingStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

const QString Log = u"-wal"_s;

/// One save, as every change is made: with its line in one transaction.
Result<> save(Database &database, const QString &key, const QString &value)
{
    auto transaction = database.begin();
    if (!transaction)
        return failed(transaction);
    return SettingStore(database)
        .set(key, value)
        .and_then([&] {
            return AuditStore(database).append({.at = moment("12:00:00"), .who = u"Ana"_s, .action = u"set"_s});
        })
        .and_then([&](const QByteArray &) { return transaction->commit(); });
}

void copy(const QString &from, const QString &to)
{
    QFile::remove(to);
    QVERIFY(QFile::copy(from, to));
}

/// Leaves a log of earlier work beside a workspace that was closed since; the bytes of the file.
QByteArray leaveEarlierLog(Opened &workspace)
{
    const QString log = workspace.folder().path(u"log"_s);
    if (!save(*workspace, u"a"_s, u"b"_s))
        return {};
    copy(workspace.path() + Log, log);
    if (!save(*workspace, u"a"_s, u"c"_s) || !workspace->close())
        return {};
    const QByteArray file = Folder::read(workspace.path());
    copy(log, workspace.path() + Log);
    return file;
}

QString lostWork(const QString &path, Access access)
{
    const auto database = Database::open(path, access);
    return database ? (*database)->lostWork() : database.error().message;
}

} // namespace

/// Files that were copied or put back by hand while or after a workspace was open.
class tst_LogGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfACopyThatLacksTheLog();
    void saysNothingOfACopyWithItsLog();
    void saysNothingAfterClosing();
    void saysNothingWhereTheProgramWasKilled();
    void refusesALogOfLaterWork();
    void refusesALogOfEarlierWork();
    void looksAtNothingByMixingIt();
    void refusesALogOfAnotherWorkspace();
    void goesOnWithItsOwnLogAfterATampering();
    void letsReadersBesideAWriter();
};

void tst_LogGate::tellsOfACopyThatLacksTheLog()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"a"_s, u"b"_s));
    const QString copied = workspace.folder().path(u"copied.candour"_s);
    copy(workspace.path(), copied);
    QVERIFY2(lostWork(copied, Access::ReadOnly).contains(u"may be missing"_s), "says nothing");
    {
        const auto reader = Database::openToExamine(copied);
        QVERIFY_RESULT(reader);
        const QList<FileFault> faults = examine(**reader);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().table, u"opened"_s);
    }
    QVERIFY(lostWork(copied, Access::ReadWrite).contains(u"“copied.candour” was open in Candour"_s));
    QCOMPARE(lostWork(copied, Access::ReadWrite), QString()); // was said to whoever opened it
}

void tst_LogGate::saysNothingOfACopyWithItsLog()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"a"_s, u"b"_s));
    const QString copied = workspace.folder().path(u"copied.candour"_s);
    copy(workspace.path(), copied);
    copy(workspace.path() + Log, copied + Log);
    QCOMPARE(lostWork(copied, Access::ReadOnly), QString());
    QVERIFY(QFile::exists(copied + Log)); // a reader leaves it to whoever writes
    const auto writer = Database::open(copied, Access::ReadWrite);
    QVERIFY_RESULT(writer);
    QCOMPARE((*writer)->lostWork(), QString());
    QCOMPARE(*SettingStore(**writer).text(u"a"_s), u"b"_s);
    const QString backedUp = workspace.folder().path(u"backup.candour"_s);
    QVERIFY_RESULT(backup(*workspace, backedUp));
    QCOMPARE(lostWork(backedUp, Access::ReadOnly), QString());
}

void tst_LogGate::saysNothingAfterClosing()
{
    Opened workspace;
    for (int i = 0; i < 3; ++i) {
        QVERIFY_RESULT(save(*workspace, u"a"_s, QString::number(i)));
        QVERIFY_RESULT((*workspace).mergeLog()); // as disposal does
        const QString whole = workspace.folder().path(u"whole.candour"_s);
        copy(workspace.path(), whole);
        QCOMPARE(lostWork(whole, Access::ReadOnly), QString());
        QCOMPARE(workspace.reopen(), QString());
        QCOMPARE(workspace->lostWork(), QString());
    }
}

void tst_LogGate::saysNothingWhereTheProgramWasKilled()
{
    Opened workspace;
    const QString killed = workspace.folder().path(u"killed.candour"_s);
    for (int i = 0; i < 3; ++i) {
        copy(workspace.path(), killed);
        copy(workspace.path() + Log, killed + Log);
        QCOMPARE(lostWork(killed, Access::ReadOnly), QString()); // somebody looks into it first
        QCOMPARE(lostWork(killed, Access::ReadWrite), QString());
        QVERIFY_RESULT(save(*workspace, u"a"_s, QString::number(i)));
    }
}

void tst_LogGate::refusesALogOfLaterWork()
{
    Opened workspace;
    for (int i = 0; i < 50; ++i)
        QVERIFY_RESULT(save(*workspace, u"key %1"_s.arg(i), QString(1000, u'a')));
    QVERIFY_RESULT(workspace->close());
    const QString older = workspace.folder().path(u"older.candour"_s);
    copy(workspace.path(), older);
    QCOMPARE(workspace.reopen(), QString());
    QVERIFY_RESULT(save(*workspace, u"key 3"_s, QString(1000, u'b')));
    QCOMPARE(workspace.reopen(), QString());
    QVERIFY_RESULT(save(*workspace, u"key 40"_s, QString(1000, u'c')));
    copy(workspace.path() + Log, older + Log);
    // Every page is whole, and yet a row would be there as it never stood beside the others.
    const QByteArray file = Folder::read(older);
    const QByteArray log = Folder::read(older + Log);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = Database::open(older, access);
        QVERIFY_ERROR(opened, ErrorKind::Unreadable, "do not belong together");
        QCOMPARE(Folder::read(older), file); // nothing was changed
        QCOMPARE(Folder::read(older + Log), log);
    }
    QVERIFY(QFile::rename(older + Log, older + u".set-aside"_s));
    const auto opened = Database::open(older, Access::ReadWrite);
    QVERIFY_RESULT(opened);
    QCOMPARE(*SettingStore(**opened).text(u"key 3"_s), QString(1000, u'a'));
}

/// Nor does who lists backups, or makes one, carry it into the file.
void tst_LogGate::looksAtNothingByMixingIt()
{
    Opened workspace;
    const QByteArray file = leaveEarlierLog(workspace);
    QVERIFY(!file.isEmpty());
    static_cast<void>(backupFile(workspace.path()));
    static_cast<void>(copyInto(workspace.path(), workspace.folder().path(u"copied.candour"_s)));
    QVERIFY(!restore(workspace.path(), workspace.folder().path(u"restored.candour"_s)));
    QCOMPARE(Folder::read(workspace.path()), file);
}

void tst_LogGate::refusesALogOfEarlierWork()
{
    Opened workspace;
    const QByteArray file = leaveEarlierLog(workspace);
    QVERIFY(!file.isEmpty());
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        QVERIFY_ERROR(Database::open(workspace.path(), access), ErrorKind::Unreadable, "do not belong together");
        QCOMPARE(Folder::read(workspace.path()), file);
    }
}

void tst_LogGate::refusesALogOfAnotherWorkspace()
{
    Opened workspace;
    Opened other;
    for (int i = 0; i < 3; ++i) {
        QVERIFY_RESULT(save(*workspace, u"a"_s, u"here"_s));
        QVERIFY_RESULT(save(*other, u"a"_s, u"there"_s));
    }
    QVERIFY_RESULT(workspace->close());
    const QByteArray file = Folder::read(workspace.path());
    copy(other.path() + Log, workspace.path() + Log);
    QVERIFY_ERROR(Database::open(workspace.path(), Access::ReadWrite), ErrorKind::Unreadable, "do not belong together");
    QCOMPARE(Folder::read(workspace.path()), file);
}

/// What somebody changed in the file before is found by an examination and keeps nobody from working.
void tst_LogGate::goesOnWithItsOwnLogAfterATampering()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"a"_s, u"b"_s));
    QCOMPARE(workspace.tamperPastTriggers("UPDATE setting SET value='c'"), QString());
    QVERIFY_RESULT(save(*workspace, u"d"_s, u"e"_s));
    const QString killed = workspace.folder().path(u"killed.candour"_s);
    copy(workspace.path(), killed);
    copy(workspace.path() + Log, killed + Log);
    const auto opened = Database::open(killed, Access::ReadWrite);
    QVERIFY_RESULT(opened);
    QCOMPARE(*SettingStore(**opened).text(u"d"_s), u"e"_s);
}

void tst_LogGate::letsReadersBesideAWriter()
{
    Opened workspace;
    QVERIFY_RESULT(save(*workspace, u"a"_s, u"b"_s));
    for (int i = 0; i < 3; ++i) {
        const auto reader = Database::open(workspace.path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->lostWork(), QString());
        QVERIFY_RESULT(save(*workspace, u"a"_s, QString::number(i)));
    }
    QVERIFY_RESULT(workspace->close());
    QCOMPARE(workspace.folder().names(), QStringList{u"test.candour"_s});
}

QTEST_GUILESS_MAIN(tst_LogGate)
#include "tst_LogGate.moc"
