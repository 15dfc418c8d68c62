// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include "base/Clock.h"
#include "base/Literals.h"
#include "base/Patience.h"
#include "storage/AuditStore.h"
#include "storage/BackupFolder.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/LogGate.h"
#include "storage/Messages.h"
#include "storage/SearchIndex.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace candour {

namespace {

constexpr qint64 QuicklyChecked = 64 * 1024 * 1024; // about a tenth of a second

/// The tables and the mark that the file is ours, committed to the file itself before any log exists.
Result<> fill(const QString &path, const Schema &schema)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return failed(connection);
    Connection &c = **connection;
    if (auto durable = c.set(u"synchronous"_s, u"EXTRA"_s, u"3"_s); !durable)
        return durable;
    auto transaction = Transaction::begin(c);
    if (!transaction)
        return failed(transaction);
    return c.run(u"PRAGMA application_id=%1"_s.arg(Schema::ApplicationId))
        .and_then([&] { return schema.migrate(c, 0); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    return Schema::ours().and_then([&](const Schema &schema) { return create(path, schema); });
}

Result<std::unique_ptr<Database>> Database::create(const QString &path, const Schema &schema)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return existsAlready(path);
    if (const auto fits = writableFileSystem(path); !fits)
        return failed(fits);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unusableFile(path,
                            StorageMessages::tr("“%1” cannot be created. Check that you may write to its folder."),
                            file.errorString());
    file.close();
    const auto filled = fill(path, schema).and_then([&] { return syncFolder(path); });
    if (!filled) {
        removeUnfinished(path);
        return failed(filled);
    }
    return open(path, Access::ReadWrite, schema);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    return Schema::ours().and_then([&](const Schema &schema) { return open(path, access, schema); });
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access, const Schema &schema)
{
    const auto file = workspaceFile(path, schema.version());
    if (!file)
        return failed(file);
    std::unique_ptr<Database> database(new Database(*file, access));
    const auto opened = access == Access::ReadWrite ? database->openToWrite(schema) : database->openToRead(schema);
    return opened.map([&] { return std::move(database); });
}

Result<std::unique_ptr<Database>> Database::openToExamine(const QString &path)
{
    const auto schema = Schema::ours();
    const auto file = schema ? workspaceFile(path, schema->version()) : Result<QString>(failed(schema));
    if (!file)
        return failed(file);
    std::unique_ptr<Database> database(new Database(*file, Access::ReadOnly));
    return database->openCurrent(*schema).map([&] { return std::move(database); });
}

Result<> Database::openToWrite(const Schema &schema)
{
    if (const auto fits = writableFileSystem(m_path); !fits)
        return fits;
    if (!mayWrite(m_path))
        return protectedFile();
    auto lock = WriterLock::take(m_path);
    if (!lock)
        return failed(lock);
    m_lock.emplace(std::move(*lock));
    const bool hadLog = QFileInfo::exists(m_path + u"-wal"_s);
    removeForeignLog(m_path);
    removeEmptyingJournal(m_path);
    const bool unclean = hasLog(m_path);
    auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
    if (!connection)
        return failed(connection);
    m_connection = std::move(*connection);
    if (const auto kept = m_connection->keepLog(unclean); !kept)
        return kept; // closing must not carry a log into a file that it does not belong to
    if (sqlite3_db_readonly(m_connection->handle(), "main") != 0)
        return protectedFile();
    const auto version = identify(schema);
    if (!version)
        return failed(version);
    return m_connection->set(u"journal_mode"_s, u"WAL"_s, u"wal"_s)
        .and_then([&] { return m_connection->set(u"synchronous"_s, u"FULL"_s, u"2"_s); })
        .and_then([&] {
            const auto health = requireHealth(unclean);
            return unclean ? requireOwnLog(*m_connection, health) : health;
        })
        .and_then([&] { return m_connection->keepLog(false); })
        .and_then([&] { return bringUpToDate(schema, *version); })
        .and_then([&] { return requireSchema(schema); })
        .and_then([&] { return m_connection->followRows(); })
        .and_then([&] { return lookForLostWork(hadLog); })
        .and_then([&] { return m_connection->watchFiles(); })
        .map([&] { m_isOurs = true; });
}

tl::unexpected<Error> Database::protectedFile() const
{
    return unusableFile(m_path,
                        StorageMessages::tr("“%1” is protected from changes, so it can be opened to read only."));
}

Result<> Database::openToRead(const Schema &schema)
{
    const bool isLeftOver = hasLog(m_path) && !WriterLock::isHeld(m_path);
    return openCurrent(schema)
        .and_then([&] {
            const auto health = requireHealth(isLeftOver);
            return isLeftOver ? requireOwnLog(*m_connection, health) : health;
        })
        .and_then([&] { return requireSchema(schema); })
        .map([&] {
            m_connection->watchFile();
            m_isOurs = true;
        });
}

Result<> Database::lookForLostWork(bool hadLog)
{
    const auto isMarked = m_connection->isMarkedOpen();
    if (!isMarked || !*isMarked || hadLog)
        return isMarked.map([](bool) {});
    const auto until = AuditStore(*this).latest();
    if (!until)
        return failed(until);
    m_lostWork = StorageMessages::tr("“%1” was open in Candour when it was copied, or the log beside it was lost. What "
                                     "was saved after %2 may be missing; look for it where the file was copied from, "
                                     "or in a backup.")
                     .arg(QFileInfo(m_path).fileName(), until->toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    return {};
}

Result<> Database::openCurrent(const Schema &schema)
{
    removeEmptyingJournal(m_path);
    const bool hadLog = QFileInfo::exists(m_path + u"-wal"_s);
    auto connection = Connection::openToRead(m_path);
    if (!connection)
        return failed(connection);
    m_connection = std::move(*connection);
    const auto version = identify(schema);
    if (!version)
        return failed(version);
    if (*version < schema.version())
        return unusableFile(
            m_path, StorageMessages::tr("“%1” was made by an older version of Candour. Open it once for writing, which "
                                        "keeps a copy and brings it up to date."));
    return lookForLostWork(hadLog);
}

Result<int> Database::identify(const Schema &schema)
{
    const auto application = m_connection->value(u"PRAGMA application_id"_s);
    if (!application)
        return failed(application);
    if (application->toInt() != Schema::ApplicationId)
        return unusableFile(m_path,
                            StorageMessages::tr("“%1” belongs to another program; it is not a Candour workspace."));
    const auto version = m_connection->value(u"PRAGMA user_version"_s);
    if (!version)
        return failed(version);
    if (version->toInt() > schema.version())
        return newerWorkspace(m_path, version->toInt());
    if (version->toInt() < 1)
        return unusableFile(m_path,
                            StorageMessages::tr("“%1” is damaged. Keep the file as it is and go back to a backup."),
                            u"no schema version"_s);
    return version->toInt();
}

Result<> Database::requireHealth(bool thorough)
{
    if (!thorough && QFileInfo(m_path).size() > QuicklyChecked)
        return {};
    // Not the quick check, which takes half as long and overlooks an index that has lost rows: lists are read by it.
    const auto answer = m_connection->value(u"PRAGMA integrity_check(1)"_s);
    if (!answer)
        return failed(answer);
    if (answer->toString() != u"ok"_s)
        return storageFailure(m_path, SQLITE_CORRUPT, answer->toString());
    return {};
}

Result<> Database::bringUpToDate(const Schema &schema, int version)
{
    if (version == schema.version())
        return {};
    if (auto known = requireSchema(schema.upTo(version)); !known)
        return known;
    if (auto kept = BackupFolder(m_path).addBeforeUpdate(SystemClock().now(), version); !kept)
        return kept;
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return failed(transaction);
    const auto difference = rowsums::difference(*m_connection);
    if (!difference)
        return failed(difference);
    return schema.migrate(*m_connection, version)
        .and_then([&] { return rowsums::renew(*m_connection, *difference); })
        .and_then([&] { return requireSchema(schema); })
        .and_then([&] { return transaction->commit(); });
}

Result<> Database::requireSchema(const Schema &schema)
{
    const auto ours = schema.isIn(*m_connection);
    if (!ours)
        return failed(ours);
    if (!*ours)
        return unusableFile(
            m_path,
            StorageMessages::tr("“%1” was changed by another program. Keep the file as it is and go back to a "
                                "backup."),
            u"the schema differs"_s);
    return m_connection->trustSchema();
}

Result<> Database::check()
{
    return checkRecords().and_then([&] { return SearchIndex(*m_connection).check(); });
}

Result<> Database::checkRecords()
{
    if (auto healthy = requireHealth(true); !healthy)
        return healthy;
    const auto broken = m_connection->value(u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"_s);
    if (!broken)
        return failed(broken);
    if (broken->isValid())
        return storageFailure(m_path, SQLITE_CORRUPT, u"a reference in %1 leads nowhere"_s.arg(broken->toString()));
    return {};
}

Result<Transaction> Database::begin(Lasting lasting)
{
    // Who is finished waits for nobody any more.
    if (m_durableLog && m_durableLog->isFinished()) {
        m_durableLog.reset();
        m_lasting = Lasting::AtOnce;
        if (const auto set = m_connection->set(u"synchronous"_s, u"FULL"_s, u"2"_s); !set)
            return failed(set);
    }
    const bool isOutermost = sqlite3_get_autocommit(m_connection->handle()) != 0;
    if (!m_durableLog || !isOutermost)
        return Transaction::begin(*m_connection);
    if (lasting == Lasting::AtOnce)
        if (const auto before = m_durableLog->wait(); !before)
            return failed(before);
    const auto set = m_lasting == lasting         ? Result<>()
                     : lasting == Lasting::AtOnce ? m_connection->set(u"synchronous"_s, u"FULL"_s, u"2"_s)
                                                  : m_connection->set(u"synchronous"_s, u"NORMAL"_s, u"1"_s);
    if (!set)
        return failed(set);
    m_lasting = lasting;
    return Transaction::begin(*m_connection);
}

Result<> Database::waitInBackground(DurableLog::Told told)
{
    m_durableLog.reset();
    auto started = DurableLog::start(*m_connection, std::move(told));
    if (!started)
        return failed(started);
    m_durableLog = std::move(*started);
    return {};
}

Result<> Database::mergeLog()
{
    if (m_durableLog)
        return m_durableLog->merge();
    const auto writing = lockPatiently(m_connection->writing());
    return m_connection->lend([this] { return m_connection->mergeLog(); });
}

Result<> Database::close()
{
    Result<> moved;
    const bool isTidy = m_durableLog && m_durableLog->isFinished();
    if (const std::unique_ptr<DurableLog> log = std::exchange(m_durableLog, nullptr))
        moved = log->end();
    // A log with a gap must not be moved: until it is gone again, old pages in it would stand above newer ones.
    if (!moved)
        static_cast<void>(m_connection->keepLog(true));
    // What cannot be tidied now is tidied next time.
    if (moved && m_isOurs && m_access == Access::ReadWrite && m_connection) {
        if (!isTidy)
            static_cast<void>(m_connection->lend([this] { return SearchIndex(*m_connection).tidy(); }));
        const auto there = m_connection->checkFiles();
        moved = mergeLog().and_then([&] { return there; });
    }
    // The log of a program that was killed is left to whoever writes next.
    if (m_isOurs && m_access == Access::ReadOnly && m_connection)
        if (const auto isMarked = m_connection->isMarkedOpen(); isMarked && !*isMarked)
            static_cast<void>(m_connection->keepLog(false));
    m_connection.reset();
    m_lock.reset();
    return moved;
}

Database::~Database()
{
    static_cast<void>(close());
}

} // namespace candour
