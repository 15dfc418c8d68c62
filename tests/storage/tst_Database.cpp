// SPDX-License-Identifier: GPL-3.0-or-later
#include "Folder.h"
#include "storage/BackupFolder.h"
#include "storage/Database.h"
#include "storage/FileGate.h"
#include "storage/Hash.h"
#include "storage/SettingStore.h"
#include "support/Results.h"

#include <QProcess>

#include <sys/stat.h>

using namespace candour;

namespace {

const QString Holder = u"--hold"_s;

/// Opens a workspace for writing in another process, and lets go of it when it dies.
class OtherProcess
{
public:
    explicit OtherProcess(const QString &path)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {Holder, path});
        m_held = m_process.waitForReadyRead(10000) && m_process.readAll().startsWith("held");
    }
    ~OtherProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)
    bool holds() const { return m_held; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_held = false;
};

/// A closed workspace with enough in it for damage to hit something.
void makeWorkspace(const QString &path, const Result<Schema> &schema = Schema::ours())
{
    const auto database = Database::create(path, *schema);
    QVERIFY_RESULT(database);
    SettingStore settings(**database);
    auto transaction = (*database)->begin();
    QVERIFY_RESULT(transaction);
    for (int i = 0; i < 400; ++i)
        QVERIFY_RESULT(settings.set(u"key %1"_s.arg(i), QString(500, QChar(u'a' + i % 26))));
    QVERIFY_RESULT(transaction->commit());
    QVERIFY_RESULT((*database)->close());
}

/// While it lives, nobody but root can write to the file or its folder.
class NotWritable
{
public:
    explicit NotWritable(const QString &path) : m_folder(QFile::encodeName(QFileInfo(path).path()))
    {
        chmod(QFile::encodeName(path).constData(), 0444);
        chmod(m_folder.constData(), 0555);
    }
    ~NotWritable() { chmod(m_folder.constData(), 0777); }
    Q_DISABLE_COPY_MOVE(NotWritable)

private:
    QByteArray m_folder;
};

QByteArray withBytes(QByteArray file, qsizetype at, const QByteArray &bytes)
{
    return file.replace(at, bytes.size(), bytes);
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAFileForItsOwnerAlone()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        const auto everyone = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : {u"test.candour"_s, u"test.candour-wal"_s})
            QVERIFY2(!(QFile::permissions(folder.path(name)) & everyone), qPrintable(name));
    }

    void refusesToCreateWhereSomethingExists()
    {
        const Folder folder;
        QVERIFY(Folder::write(folder.path(), "mine"));
        QVERIFY_ERROR(Database::create(folder.path()), ErrorKind::Refused, "exists already");
        QCOMPARE(Folder::read(folder.path()), "mine"_ba);
        QVERIFY(QFile::link(folder.path(u"nowhere"_s), folder.path(u"link"_s)));
        QVERIFY_ERROR(Database::create(folder.path(u"link"_s)), ErrorKind::Refused, "exists already");
        QVERIFY_ERROR(Database::create(folder.path(u"none/test.candour"_s)), ErrorKind::Unreadable,
                      "cannot be created");
    }

    void keepsWhatItPromisesTheStores()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        Connection &c = (*database)->connection();
        const QMap<QString, QString> expected{{u"application_id"_s, u"1128353348"_s},
                                              {u"user_version"_s, QString::number(Schema::ours()->version())},
                                              {u"journal_mode"_s, u"wal"_s},
                                              {u"synchronous"_s, u"2"_s},
                                              {u"foreign_keys"_s, u"1"_s},
                                              {u"trusted_schema"_s, u"0"_s},
                                              {u"secure_delete"_s, u"1"_s},
                                              {u"encoding"_s, u"UTF-8"_s},
                                              {u"cell_size_check"_s, u"1"_s}};
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const auto value = c.value(u"PRAGMA "_s + it.key());
            QVERIFY_RESULT(value);
            QCOMPARE(value->toString(), *it);
        }
        QVERIFY(!c.run(u"ATTACH '/dev/null' AS other"_s));
        QVERIFY(!c.run(u"PRAGMA writable_schema=ON"_s) ||
                !c.run(u"UPDATE sqlite_schema SET sql='' WHERE name='audit'"_s));
        QVERIFY_RESULT((*database)->check());
    }

    void closesIntoOneFile()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
        const QByteArray before = Folder::read(folder.path());
        {
            const auto reader = Database::open(folder.path(), Access::ReadOnly);
            QVERIFY_RESULT(reader);
            QCOMPARE(*SettingStore(**reader).text(u"key 7"_s), QString(500, u'h'));
        }
        QCOMPARE(Folder::read(folder.path()), before);
        QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
    }

    void refusesWhatIsNotAWorkspace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const Folder folder;
        makeWorkspace(folder.path());
        const QByteArray good = Folder::read(folder.path());
        QVERIFY(good.size() > 200000);
        QVERIFY(Folder::tamper(folder.path(u"other"_s), "CREATE TABLE t(a); INSERT INTO t VALUES(1)").isEmpty());
        QVERIFY(Folder::tamper(folder.path(u"forged"_s), "PRAGMA application_id=1128353348; CREATE TABLE t(a);"
                                                         "PRAGMA user_version="_ba +
                                                             QByteArray::number(Schema::ours()->version()))
                    .isEmpty());
        const qsizetype page = 4096;

        QTest::newRow("empty") << QByteArray() << u"empty or cut short"_s;
        QTest::newRow("one byte") << "S"_ba << u"empty or cut short"_s;
        QTest::newRow("only the first 400 bytes") << good.first(400) << u"empty or cut short"_s;
        QTest::newRow("text") << "Dear colleague, "_ba.repeated(100) << u"not a Candour workspace"_s;
        QTest::newRow("zeroes") << QByteArray(8192, '\0') << u"not a Candour workspace"_s;
        QTest::newRow("another program's database")
            << Folder::read(folder.path(u"other"_s)) << u"belongs to another program"_s;
        QTest::newRow("another program's database with our mark")
            << Folder::read(folder.path(u"forged"_s)) << u"changed by another program"_s;
        QTest::newRow("newer") << withBytes(good, 60, QByteArray::fromHex("0000ffff")) << u"newer version"_s;
        QTest::newRow("no version") << withBytes(good, 60, QByteArray::fromHex("00000000")) << u"damaged"_s;
        QTest::newRow("header overwritten") << withBytes(good, 0, QByteArray(16, 'x')) << u"beginning is damaged"_s;
        QTest::newRow("page size overwritten") << withBytes(good, 16, QByteArray::fromHex("0003")) << u"damaged"_s;
        QTest::newRow("first page only") << good.first(page) << u"damaged"_s;
        QTest::newRow("half") << good.first(good.size() / 2 / page * page) << u"damaged"_s;
        QTest::newRow("last page missing") << good.first(good.size() - page) << u"damaged"_s;
        QTest::newRow("table of contents zeroed") << withBytes(good, 100, QByteArray(page - 100, '\0')) << u"damaged"_s;
        QTest::newRow("a page of rows zeroed")
            << withBytes(good, good.size() / 2 / page * page, QByteArray(page, '\0')) << u"damaged"_s;
        QTest::newRow("a page of rows overwritten")
            << withBytes(good, good.size() / 2 / page * page, QByteArray(page, '\x7f')) << u"damaged"_s;
    }

    void refusesWhatIsNotAWorkspace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const Folder folder;
            QVERIFY(Folder::write(folder.path(), bytes));
            const auto opened = Database::open(folder.path(), access);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
            QVERIFY2(opened.error().message.contains(words),
                     qPrintable(opened.error().message + opened.error().detail));
            QVERIFY(!opened.error().message.contains(folder.path())); // the name alone
            QVERIFY(!QFile::exists(folder.path() + u".lock"_s));
        }
    }

    void leavesANewerWorkspaceAsItIs()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        const QByteArray newer = withBytes(Folder::read(folder.path()), 60, QByteArray::fromHex("00000063"));
        QVERIFY(Folder::write(folder.path(), newer));
        QVERIFY_ERROR(Database::open(folder.path(), Access::ReadWrite), ErrorKind::Unreadable, "nothing was changed");
        QCOMPARE(Folder::read(folder.path()), newer);
        QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
    }

    void refusesWhatIsNotAFile()
    {
        const Folder folder;
        QVERIFY(QDir().mkdir(folder.path(u"folder"_s)));
        QVERIFY(QFile::link(folder.path(u"folder"_s), folder.path(u"link"_s)));
        QVERIFY(QFile::link(folder.path(u"nowhere"_s), folder.path(u"dangling"_s)));
        QCOMPARE(mkfifo(QFile::encodeName(folder.path(u"pipe"_s)).constData(), 0600), 0);
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            QVERIFY_ERROR(Database::open(folder.path(u"none"_s), access), ErrorKind::Unreadable, "is not there");
            QVERIFY_ERROR(Database::open(folder.path(u"folder"_s), access), ErrorKind::Unreadable, "is a folder");
            QVERIFY_ERROR(Database::open(folder.path(u"link"_s), access), ErrorKind::Unreadable, "is a folder");
            QVERIFY_ERROR(Database::open(folder.path(u"dangling"_s), access), ErrorKind::Unreadable, "is not there");
            QVERIFY_ERROR(Database::open(folder.path(u"pipe"_s), access), ErrorKind::Unreadable, "is not a file");
        }
        QVERIFY(!QFile::exists(folder.path(u"none"_s)));
        QVERIFY(!QFile::exists(folder.path(u"nowhere"_s)));
    }

    void refusesTablesThatAnotherProgramChanged_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a trigger more") << "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM audit; END"_ba;
        QTest::newRow("a trigger less") << "DROP TRIGGER audit_is_kept"_ba;
        QTest::newRow("a view for a table") << "DROP TABLE setting; CREATE VIEW setting AS WITH RECURSIVE r(key) AS "
                                               "(SELECT 1 UNION ALL SELECT key FROM r) "
                                               "SELECT key, key AS value FROM r"_ba;
        QTest::newRow("a column more") << "ALTER TABLE setting ADD COLUMN more TEXT"_ba;
        QTest::newRow("an index more") << "CREATE INDEX i ON setting(value)"_ba;
    }

    void refusesTablesThatAnotherProgramChanged()
    {
        QFETCH(QByteArray, sql);
        const Folder folder;
        makeWorkspace(folder.path());
        QCOMPARE(Folder::tamper(folder.path(), sql), QString());
        for (const Access access : {Access::ReadOnly, Access::ReadWrite})
            QVERIFY_ERROR(Database::open(folder.path(), access), ErrorKind::Unreadable, "changed by another program");
    }

    void noticesALogThatBelongsToAnotherFile()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        QVERIFY(QFile::copy(folder.path(), folder.path(u"old"_s)));
        const auto database = Database::open(folder.path(), Access::ReadWrite);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT((*database)->connection().run(u"DELETE FROM setting WHERE key LIKE '%1%'"_s));
        QVERIFY(QFile::copy(folder.path(u"test.candour-wal"_s), folder.path(u"log"_s)));
        QVERIFY_RESULT((*database)->connection().run(u"INSERT INTO setting VALUES ('x', hex(zeroblob(90000)))"_s));
        QVERIFY_RESULT((*database)->connection().run(u"DELETE FROM setting WHERE key LIKE '%2%'"_s));
        QVERIFY_RESULT((*database)->close());
        // Somebody copies an older log beside the present file: pages of two moments are mixed.
        QVERIFY(QFile::copy(folder.path(u"log"_s), folder.path(u"test.candour-wal"_s)));
        QVERIFY_ERROR(Database::open(folder.path(), Access::ReadWrite), ErrorKind::Unreadable,
                      "do not belong together");
    }

    void letsOneProcessWriteAndNamesIt()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        const OtherProcess other(folder.path());
        QVERIFY(other.holds());
        const auto second = Database::open(folder.path(), Access::ReadWrite);
        QVERIFY_ERROR(second, ErrorKind::Refused, "has been open for writing by ");
        QVERIFY2(second.error().message.contains(u'@' + QSysInfo::machineHostName()),
                 qPrintable(second.error().message));
        const auto reader = Database::open(folder.path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QVERIFY_ERROR(SettingStore(**reader).set(u"a"_s, u"b"_s), ErrorKind::Unreadable, "reading only");
    }

    void takesOverFromAProgramThatDied()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        {
            OtherProcess other(folder.path());
            QVERIFY(other.holds());
            other.kill();
        }
        QVERIFY(QFile::exists(folder.path(u"test.candour.lock"_s)));
        QVERIFY_RESULT(Database::open(folder.path(), Access::ReadWrite));
    }

    void isNotEmptiedByWhatWasLeftOfAnother()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        // As SQLite begins the journal of a file that is being made: no page, of a database that had none.
        const QByteArray journal = QByteArray::fromHex("d9d505f920a163d7"
                                                       "00000000"
                                                       "12345678"
                                                       "00000000"
                                                       "00000200"
                                                       "00001000");
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            QVERIFY(Folder::write(folder.path(u"test.candour-journal"_s),
                                  journal + QByteArray(512 - journal.size(), '\0')));
            const auto database = Database::open(folder.path(), access);
            QVERIFY_RESULT(database);
            QCOMPARE(*SettingStore(**database).text(u"key 3"_s), QString(500, u'd'));
        }
    }

    void takesAnyNameThatAFileMayHave_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"100% done.candour", "why?mode=memory.candour", "a#b.candour", "Prüfung & Co.candour"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void takesAnyNameThatAFileMayHave()
    {
        QFETCH(QString, name);
        const Folder folder;
        {
            const auto database = Database::create(folder.path(name));
            QVERIFY_RESULT(database);
            QVERIFY_RESULT(SettingStore(**database).set(u"a"_s, u"b"_s));
        }
        QCOMPARE(folder.names(), QStringList{name});
        const auto database = Database::open(folder.path(name), Access::ReadOnly);
        QVERIFY_RESULT(database);
        QCOMPARE(*SettingStore(**database).text(u"a"_s), u"b"_s);
    }

    void noticesAReferenceThatLeadsNowhere()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        QCOMPARE(Folder::tamper(folder.path(), "INSERT INTO publication_file VALUES ('gone', 1, 0, 'n', 'h', 1)"_ba),
                 QString());
        const auto database = Database::open(folder.path(), Access::ReadOnly);
        QVERIFY_RESULT(database);
        QVERIFY_ERROR((*database)->check(), ErrorKind::Unreadable, "damaged");
    }

    void bringsEverythingIntoTheFileThoughAnotherReadsIt()
    {
        const Folder folder;
        const auto writer = Database::create(folder.path());
        QVERIFY_RESULT(writer);
        const auto reader = Database::open(folder.path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QVERIFY_RESULT(SettingStore(**writer).set(u"a"_s, u"the last words"_s));
        QVERIFY_RESULT((*writer)->close());
        QVERIFY(Folder::read(folder.path()).contains("the last words")); // whoever copies the file has them
    }

    void readsNoValueWithoutALimit()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        const QString size = u"SELECT length(zeroblob(%1))"_s;
        constexpr int largest = 64 * 1024 * 1024;
        QVERIFY_RESULT((*database)->connection().value(size.arg(largest)));
        QVERIFY_ERROR((*database)->connection().value(size.arg(largest + 1)), ErrorKind::Unreadable, "too large");
    }

    void keepsTimesOfEveryPlaceAsOne()
    {
        const QDateTime there(QDate(2026, 6, 4), QTime(23, 2), Qt::OffsetFromUTC, 9 * 3600);
        QCOMPARE(stored(there), u"2026-06-04T14:02:00Z"_s);
        QCOMPARE(stored(QDateTime()), u""_s);
    }

    void knowsAFileByAllItsNames()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        QVERIFY(QFile::link(folder.path(), folder.path(u"link"_s)));
        const auto first = Database::open(folder.path(u"link"_s), Access::ReadWrite);
        QVERIFY_RESULT(first);
        QVERIFY_ERROR(Database::open(folder.path(), Access::ReadWrite), ErrorKind::Refused, "open for writing");
    }

    void readsWhatAnotherCommits()
    {
        const Folder folder;
        const auto writer = Database::create(folder.path());
        QVERIFY_RESULT(writer);
        const auto reader = Database::open(folder.path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        auto transaction = (*writer)->begin();
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(SettingStore(**writer).set(u"a"_s, u"b"_s));
        QCOMPARE(*SettingStore(**reader).text(u"a"_s), QString());
        QVERIFY_RESULT(transaction->commit());
        QCOMPARE(*SettingStore(**reader).text(u"a"_s), u"b"_s);
    }

    void readsWhereNothingCanBeWritten()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        {
            const NotWritable lock(folder.path());
            const AsNobody nobody;
            QVERIFY(nobody.isSo());
            QVERIFY_ERROR(Database::open(folder.path(), Access::ReadWrite), ErrorKind::Unreadable, "read only");
            const auto reader = Database::open(folder.path(), Access::ReadOnly);
            QVERIFY_RESULT(reader);
            QCOMPARE(*SettingStore(**reader).text(u"key 3"_s), QString(500, u'd'));
        }
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        {
            const AsNobody nobody; // who may write to the folder, and not to the file
            QVERIFY_ERROR(Database::open(folder.path(), Access::ReadWrite), ErrorKind::Unreadable,
                          "protected from changes");
            const auto reader = Database::open(folder.path(), Access::ReadOnly);
            QVERIFY_RESULT(reader);
            QCOMPARE(*SettingStore(**reader).text(u"key 3"_s), QString(500, u'd'));
        }
        QVERIFY(!QFileInfo::exists(folder.path(u"test.candour-shm"_s)));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions()));
        {
            const AsNobody nobody;
            QVERIFY_ERROR(Database::open(folder.path(), Access::ReadOnly), ErrorKind::Unreadable, "may read it");
        }
    }

    void writesAfterSomebodyOnlyRead()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        const QString log = folder.path(u"test.candour-wal"_s);
        QVERIFY(QFile::setPermissions(folder.path(u"."_s), QFile::Permissions(0x7777)));
        {
            // As a reader left them who may not write: an empty log and its index, which belong to somebody else.
            QVERIFY(Folder::write(log, {}));
            QVERIFY(Folder::write(folder.path(u"test.candour-shm"_s), QByteArray(32768, '\0')));
            QVERIFY(QFile::setPermissions(log, QFile::ReadOwner | QFile::ReadOther));
            QVERIFY(QFile::setPermissions(folder.path(u"test.candour-shm"_s), QFile::ReadOwner | QFile::ReadOther));
            QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x6666)));
            const AsNobody nobody;
            QVERIFY(nobody.isSo());
            const auto database = Database::open(folder.path(), Access::ReadWrite);
            QVERIFY_RESULT(database);
            QVERIFY_RESULT(SettingStore(**database).set(u"key 3"_s, u"written"_s));
        }
        const auto reader = Database::open(folder.path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QCOMPARE(*SettingStore(**reader).text(u"key 3"_s), u"written"_s);
    }

    void neverReadsPastALogItCannotOpen()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        const auto database = Database::open(folder.path(), Access::ReadWrite);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(SettingStore(**database).set(u"key 3"_s, u"in the log"_s));
        const QString crashed = folder.path(u"crashed"_s);
        QVERIFY(QFile::copy(folder.path(), crashed));
        QVERIFY(QFile::copy(folder.path(u"test.candour-wal"_s), crashed + u"-wal"_s));
        for (const int log : {0444, 0}) {
            QCOMPARE(chmod(QFile::encodeName(crashed + u"-wal"_s).constData(), mode_t(log)), 0);
            const NotWritable lock(crashed);
            const AsNobody nobody;
            const auto reader = Database::open(crashed, Access::ReadOnly);
            if (reader)
                QCOMPARE(*SettingStore(**reader).text(u"key 3"_s), u"in the log"_s);
            else
                QCOMPARE(reader.error().kind, ErrorKind::Unreadable);
        }
    }

    void looksAtEveryIndex()
    {
        const Folder folder;
        makeWorkspace(folder.path());
        // A row that its index does not know of, which a quick look at every page cannot see.
        sqlite3 *raw = nullptr;
        sqlite3_open(QFile::encodeName(folder.path()).constData(), &raw);
        QCOMPARE(
            sqlite3_exec(raw,
                         "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name='publication_file_by_hash';"
                         "PRAGMA writable_schema=ON;"
                         "DELETE FROM main.sqlite_schema WHERE name='publication_file_by_hash';"
                         "PRAGMA writable_schema=RESET;"
                         "INSERT INTO publication VALUES ('a', 1, '', '', '', '', '', '', '', '', 'published', '');"
                         "INSERT INTO publication_file VALUES ('a', 1, 0, 'n', 'h', 1);"
                         "PRAGMA writable_schema=ON;"
                         "INSERT INTO main.sqlite_schema SELECT * FROM kept;"
                         "PRAGMA writable_schema=RESET;",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
        const QString crashed = folder.path(u"crashed"_s);
        QVERIFY(QFile::copy(folder.path(), crashed));
        QVERIFY(QFile::copy(folder.path(u"test.candour-wal"_s), crashed + u"-wal"_s));
        sqlite3_close(raw);
        QVERIFY_ERROR(Database::open(crashed, Access::ReadWrite), ErrorKind::Unreadable, "do not belong together");
        for (const Access access : {Access::ReadOnly, Access::ReadWrite})
            QVERIFY_ERROR(Database::open(folder.path(), access), ErrorKind::Unreadable, "damaged");
    }

    void bringsAnOlderWorkspaceUpToDateAndKeepsTheOldOne()
    {
        const Folder folder;
        const Schema next({Folder::read(u":/sql/001_workspace.sql"_s), "CREATE TABLE more (a TEXT) STRICT;"_ba});
        makeWorkspace(folder.path(), next.upTo(1));
        QVERIFY_ERROR(Database::open(folder.path(), Access::ReadOnly, next), ErrorKind::Unreadable, "older version");
        const auto database = Database::open(folder.path(), Access::ReadWrite, next);
        QVERIFY_RESULT(database);
        QCOMPARE((*database)->connection().value(u"PRAGMA user_version"_s)->toInt(), 2);
        QVERIFY_RESULT((*database)->connection().run(u"INSERT INTO more VALUES ('x')"_s));
        QCOMPARE(*SettingStore(**database).text(u"key 3"_s), QString(500, u'd'));
        const QList<BackupFile> kept = BackupFolder(folder.path()).list();
        QCOMPARE(kept.size(), 1);
        QVERIFY2(kept.first().path.endsWith(u"Z_version-1.candour"_s), qPrintable(kept.first().path));
        const auto old = Database::open(kept.first().path, Access::ReadOnly, next.upTo(1));
        QVERIFY_RESULT(old);
        QCOMPARE(*SettingStore(**old).text(u"key 3"_s), QString(500, u'd'));
    }

    void leavesAnOlderWorkspaceAsItIsWhereAStepFails()
    {
        const Folder folder;
        const Schema next({Folder::read(u":/sql/001_workspace.sql"_s),
                           "DELETE FROM setting; CREATE TABLE more (a TEXT) STRICT; SELECT nothing FROM nowhere;"_ba});
        makeWorkspace(folder.path(), next.upTo(1));
        QVERIFY(!Database::open(folder.path(), Access::ReadWrite, next));
        QVERIFY(!Database::open(folder.path(), Access::ReadWrite, next)); // the second copy takes another name
        QCOMPARE(BackupFolder(folder.path()).list().size(), 2);
        const auto database = Database::open(folder.path(), Access::ReadWrite, next.upTo(1));
        QVERIFY_RESULT(database);
        QCOMPARE(*SettingStore(**database).text(u"key 3"_s), QString(500, u'd'));
    }

    void keepsAllOfATransactionOrNothing()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        SettingStore settings(**database);
        {
            auto dropped = (*database)->begin();
            QVERIFY_RESULT(dropped);
            QVERIFY_RESULT(settings.set(u"a"_s, u"dropped"_s));
        }
        QCOMPARE(*settings.text(u"a"_s), QString());
        auto outer = (*database)->begin();
        QVERIFY_RESULT(outer);
        QVERIFY_RESULT(settings.set(u"a"_s, u"kept"_s));
        {
            auto inner = (*database)->begin();
            QVERIFY_RESULT(inner);
            QVERIFY_RESULT(settings.set(u"a"_s, u"dropped"_s));
        }
        {
            auto inner = (*database)->begin();
            QVERIFY_RESULT(inner);
            QVERIFY_RESULT(settings.set(u"b"_s, u"kept"_s));
            QVERIFY_RESULT(inner->commit());
        }
        QVERIFY_RESULT(outer->commit());
        QCOMPARE(*settings.text(u"a"_s), u"kept"_s);
        QCOMPARE(*settings.text(u"b"_s), u"kept"_s);
    }

    void neverSaysDoneOnAFullDisk()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        SettingStore settings(**database);
        QVERIFY_RESULT(settings.set(u"before"_s, u"kept"_s));
        Connection &c = (*database)->connection();
        const int pages = c.value(u"PRAGMA page_count"_s)->toInt();
        QVERIFY_RESULT(c.value(u"PRAGMA max_page_count=%1"_s.arg(pages + 3)));
        {
            auto transaction = (*database)->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(settings.set(u"small"_s, u"lost with the rest"_s));
            QVERIFY_ERROR(settings.set(u"large"_s, QString(200000, u'x')), ErrorKind::Unreadable, "no room left");
            // Whether or not SQLite ended the transaction itself, nothing that follows is kept by halves.
            static_cast<void>(settings.set(u"after"_s, u"must not be kept"_s));
        }
        QCOMPARE(*settings.text(u"small"_s), QString());
        QCOMPARE(*settings.text(u"after"_s), QString());
        QCOMPARE(*settings.text(u"before"_s), u"kept"_s);
        QVERIFY_RESULT(c.value(u"PRAGMA max_page_count=%1"_s.arg(pages + 3000)));
        QVERIFY_RESULT(settings.set(u"large"_s, QString(200000, u'x')));
    }

    void refusesWhatFollowsATransactionThatEndedItself()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        SettingStore settings(**database);
        {
            auto transaction = (*database)->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(settings.set(u"a"_s, u"lost"_s));
            QVERIFY_RESULT((*database)->connection().runScript("ROLLBACK"_ba)); // what a full disk does
            QVERIFY(!settings.set(u"b"_s, u"must not be kept"_s));
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(*settings.text(u"a"_s), QString());
        QCOMPARE(*settings.text(u"b"_s), QString());
        QVERIFY_RESULT(settings.set(u"c"_s, u"kept"_s));
    }

    void saysThatAnotherProgramIsWriting()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        sqlite3 *other = nullptr;
        sqlite3_open(QFile::encodeName(folder.path()).constData(), &other);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY_ERROR((*database)->begin(), ErrorKind::Refused, "Another program is using");
        sqlite3_close(other);
        QVERIFY_RESULT((*database)->begin());
    }

    void refusesTextThatWouldChange()
    {
        const Folder folder;
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        SettingStore settings(**database);
        const QString half = QString(QChar(0xd800)) + u"x"_s;
        const QString null = u"a"_s + QChar(0) + u"b"_s;
        QVERIFY_ERROR(settings.set(u"a"_s, half), ErrorKind::Refused, "cannot be kept");
        QVERIFY_ERROR(settings.set(u"a"_s, null), ErrorKind::Refused, "cannot be kept");
        QVERIFY_ERROR(settings.set(half, u"a"_s), ErrorKind::Refused, "cannot be kept");
        const QString whole = u"Ærøskøbing 統計 \U0001F600 e\u0301"_s;
        QVERIFY_RESULT(settings.set(u"a"_s, whole));
        QCOMPARE(*settings.text(u"a"_s), whole);
        QVERIFY_RESULT(settings.set(u"none"_s, QString()));
        QVERIFY(settings.all()->contains(u"none"_s));
    }

    void knowsFileSystemsOfOtherComputers()
    {
        for (const char *name : {"nfs4", "cifs", "smb3", "fuse.sshfs"})
            QVERIFY2(isServedByOthers(name), name);
        for (const char *name : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk"})
            QVERIFY2(!isServedByOthers(name), name);
    }

    void hashesAsEverybodyDoes()
    {
        QCOMPARE(sha256("abc"_ba).toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
        QVERIFY(Hash("d"_ba).add("ab"_ba).add("c"_ba).result() != Hash("d"_ba).add("a"_ba).add("bc"_ba).result());
        QVERIFY(Hash("d"_ba).add("a"_ba).result() != Hash("e"_ba).add("a"_ba).result());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == Holder) {
        const auto held = Database::open(app.arguments().value(2), Access::ReadWrite);
        if (!held)
            return 1;
        std::puts("held");
        std::fflush(stdout);
        return app.exec();
    }
    tst_Database test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Database.moc"
