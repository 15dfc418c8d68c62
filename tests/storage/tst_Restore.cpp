// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/Backup.h"
#include "storage/Restore.h"
#include "storage/SettingStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

QString word(const QString &path)
{
    const auto database = Database::open(path, Access::ReadOnly);
    return database ? *SettingStore(**database).text(u"word"_s) : database.error().message;
}

} // namespace

class tst_Restore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheBackupInPlaceAndKeepsWhatStoodThere()
    {
        Opened database;
        const QString kept = database.folder().path(u"kept.candour"_s);
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"old"_s));
        QVERIFY_RESULT(backup(*database, kept));
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"new"_s));
        QVERIFY_ERROR(restore(kept, database.path()), ErrorKind::Refused, "open for writing");
        QVERIFY_RESULT(database->close());
        for (const QString &name : {u"test.candour.before-restore"_s, u"test.candour.before-restore-2"_s}) {
            const auto aside = restore(kept, database.path());
            QVERIFY_RESULT(aside);
            QCOMPARE(*aside, database.folder().path(name));
            QCOMPARE(word(database.path()), u"old"_s);
        }
        QCOMPARE(word(database.folder().path(u"test.candour.before-restore"_s)), u"new"_s);
        QVERIFY(database.folder().names().filter(u"unfinished"_s).isEmpty());
    }

    void leavesNoLogBesideTheRestoredFile()
    {
        Opened database;
        const QString kept = database.folder().path(u"kept.candour"_s);
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"old"_s));
        QVERIFY_RESULT(backup(*database, kept));
        QVERIFY_RESULT(database->close());
        QCOMPARE(database.reopen(), QString());
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"in the log"_s));
        // As a crash leaves it: the file and its log.
        const QString crashed = database.folder().path(u"crashed.candour"_s);
        QVERIFY(QFile::copy(database.path(), crashed));
        QVERIFY(QFile::copy(database.path() + u"-wal"_s, crashed + u"-wal"_s));
        const auto aside = restore(kept, crashed);
        QVERIFY_RESULT(aside);
        QVERIFY(!QFile::exists(crashed + u"-wal"_s));
        QCOMPARE(word(crashed), u"old"_s);
        QCOMPARE(word(*aside), u"in the log"_s);
    }

    void takesThePlaceOfADamagedFileAndOfNone()
    {
        Opened database;
        const QString kept = database.folder().path(u"kept.candour"_s);
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"old"_s));
        QVERIFY_RESULT(backup(*database, kept));
        QVERIFY_RESULT(database->close());
        QVERIFY(Folder::write(database.path(), "rubbish"));
        const auto aside = restore(kept, database.path());
        QVERIFY_RESULT(aside);
        QCOMPARE(Folder::read(*aside), "rubbish"_ba);
        QCOMPARE(word(database.path()), u"old"_s);
        const auto none = restore(kept, database.folder().path(u"fresh.candour"_s));
        QVERIFY_RESULT(none);
        QCOMPARE(*none, QString());
        QCOMPARE(word(database.folder().path(u"fresh.candour"_s)), u"old"_s);
    }

    void changesNothingWhereTheBackupIsBroken()
    {
        Opened database;
        const QString kept = database.folder().path(u"kept.candour"_s);
        QVERIFY_RESULT(backup(*database, kept));
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"mine"_s));
        QVERIFY_RESULT(database->close());
        QCOMPARE(Folder::tamper(kept, "INSERT INTO publication_file VALUES ('gone', 1, 0, 'n', 'h', 1)"_ba), QString());
        QVERIFY_ERROR(restore(kept, database.path()), ErrorKind::Unreadable, "damaged");
        QCOMPARE(word(database.path()), u"mine"_s);
    }

    void changesNothingWhereTheBackupIsNoWorkspace()
    {
        Opened database;
        QVERIFY_RESULT(SettingStore(*database).set(u"word"_s, u"mine"_s));
        QVERIFY_RESULT(database->close());
        const QString kept = database.folder().path(u"kept.candour"_s);
        QVERIFY(Folder::write(kept, QByteArray(5000, 'x')));
        QVERIFY_ERROR(restore(kept, database.path()), ErrorKind::Unreadable, "not a Candour workspace");
        QCOMPARE(word(database.path()), u"mine"_s);
        QCOMPARE(database.folder().names().filter(u"before-restore"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
