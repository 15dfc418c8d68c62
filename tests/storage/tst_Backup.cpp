// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/Backup.h"
#include "storage/SettingStore.h"
#include "support/Results.h"

#include <sys/syscall.h>
#include <unistd.h>

using namespace candour;

namespace {

/// What the program asked the system to bring to the disk, in order, since a test began to listen.
QStringList *Synced = nullptr;

} // namespace

/// Stands before the system's own.
extern "C" int fsync(int file)
{
    if (Synced != nullptr)
        Synced->append(QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(file)));
    return int(syscall(SYS_fsync, file));
}

class tst_Backup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesWhatIsCommittedAndNothingElse()
    {
        Opened database;
        SettingStore settings(*database);
        QVERIFY_RESULT(settings.set(u"a"_s, u"committed"_s));
        const QString target = database.folder().path(u"copy.candour"_s);
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(settings.set(u"b"_s, u"not yet"_s));
            QVERIFY_RESULT(backup(*database, target));
            QVERIFY_RESULT(transaction->commit());
        }
        const auto copy = Database::open(target, Access::ReadOnly);
        QVERIFY_RESULT(copy);
        QCOMPARE(*SettingStore(**copy).all(), (QMap<QString, QString>{{u"a"_s, u"committed"_s}}));
        QCOMPARE(*settings.text(u"b"_s), u"not yet"_s);
    }

    void writesOneClosedFileForItsOwnerAlone()
    {
        Opened database;
        const QString target = database.folder().path(u"copy.candour"_s);
        QVERIFY_RESULT(backup(*database, target));
        const auto left = database.folder().names().filter(u"copy"_s);
        QCOMPARE(left, QStringList{u"copy.candour"_s});
        QVERIFY(!(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(Folder::read(target).mid(18, 2), "\x01\x01"_ba); // no log: readable where nothing can be written
    }

    void bringsTheCopyToTheDiskBeforeAndAfterItIsNamed()
    {
        Opened database;
        const QString target = database.folder().path(u"copy.candour"_s);
        QStringList synced;
        Synced = &synced;
        const auto done = backup(*database, target);
        Synced = nullptr;
        QVERIFY_RESULT(done);
        const auto file = std::find_if(synced.begin(), synced.end(), [](const QString &path) {
            return path.contains(u"copy.candour.unfinished-"_s);
        });
        QVERIFY(file != synced.end());
        QVERIFY(std::find(file, synced.end(), QFileInfo(target).canonicalPath()) != synced.end());
    }

    void opensForWritingAsTheWorkspaceItIs()
    {
        Opened database;
        QVERIFY_RESULT(SettingStore(*database).set(u"a"_s, u"b"_s));
        const QString target = database.folder().path(u"copy.candour"_s);
        QVERIFY_RESULT(backup(*database, target));
        const auto copy = Database::open(target, Access::ReadWrite);
        QVERIFY_RESULT(copy);
        QVERIFY_RESULT(SettingStore(**copy).set(u"a"_s, u"c"_s));
        QVERIFY_RESULT((*copy)->check());
        QCOMPARE(*SettingStore(*database).text(u"a"_s), u"b"_s);
    }

    void neverReplacesAFile()
    {
        Opened database;
        const QString target = database.folder().path(u"copy.candour"_s);
        QVERIFY(Folder::write(target, "mine"));
        QVERIFY_ERROR(backup(*database, target), ErrorKind::Refused, "exists already");
        QCOMPARE(Folder::read(target), "mine"_ba);
        QVERIFY_ERROR(backup(*database, database.path()), ErrorKind::Refused, "exists already");
        QVERIFY(QFile::link(database.folder().path(u"nowhere"_s), database.folder().path(u"link"_s)));
        QVERIFY_ERROR(backup(*database, database.folder().path(u"link"_s)), ErrorKind::Refused, "exists already");
    }

    void leavesNothingBehindWhereItFails()
    {
        Opened database;
        QVERIFY_ERROR(backup(*database, database.folder().path(u"none/copy.candour"_s)), ErrorKind::Unreadable,
                      "cannot be created");
        const QString limited = database.folder().path(u"folder"_s);
        QVERIFY(QDir().mkdir(limited));
        QVERIFY(!copyInto(database.folder().path(u"nowhere"_s), limited + u"/copy"_s));
        QVERIFY(QDir(limited).isEmpty());
    }

    void refusesToPassOnDamage()
    {
        Opened database;
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            for (int i = 0; i < 200; ++i)
                QVERIFY_RESULT(SettingStore(*database).set(QString::number(i), QString(500, u'x')));
            QVERIFY_RESULT(transaction->commit());
        }
        QVERIFY_RESULT(database->close());
        QByteArray bytes = Folder::read(database.path());
        const qsizetype page = 4096;
        bytes.replace(bytes.indexOf(QByteArray(400, 'x')) / page * page, page, QByteArray(page, '\x7f'));
        QVERIFY(Folder::write(database.path(), bytes));
        const QString target = database.folder().path(u"copy.candour"_s);
        QVERIFY_ERROR(copyInto(database.path(), target), ErrorKind::Unreadable, "damaged");
        QVERIFY(database.folder().names().filter(u"copy"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_Backup.moc"
