// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/RowFollower.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <sqlite3.h>

namespace candour {

namespace {

constexpr int LongestValue = 64 * 1024 * 1024;
constexpr std::size_t MostPrepared = 128; // more than the program has; statements with names in them could grow

tl::unexpected<Error> failedQuery(const QString &path, const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return storageFailure(path, error.nativeErrorCode().toInt(), error.databaseText());
}

/// Opening by address is the only way to keep SQLite from creating what is not there.
QString address(const QString &path, Connection::Mode mode)
{
    if (mode == Connection::Mode::Memory)
        return u":memory:"_s;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"_ba));
    if (mode == Connection::Mode::Immutable)
        return u"file:"_s + encoded + u"?mode=ro&immutable=1"_s;
    return u"file:"_s + encoded + u"?mode=rw"_s;
}

QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s; // a null QString would become NULL
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return ""_ba;
    return value;
}

bool changesTables(const QString &sql)
{
    return sql.startsWith(u"ALTER "_s) || sql.startsWith(u"CREATE "_s) || sql.startsWith(u"DROP "_s);
}

} // namespace

Connection::Connection(QString path, Mode mode) : m_path(std::move(path)), m_name(randomId()), m_mode(mode)
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
}

Connection::~Connection()
{
    m_rows.reset();
    m_prepared.clear(); // a database with statements does not close
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::giveTo(QThread *thread)
{
    QSqlDatabase::database(m_name, false).driver()->moveToThread(thread);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(path, mode));
    return connection->openFile().and_then([&] { return connection->harden(); }).map([&] {
        return std::move(connection);
    });
}

Result<std::unique_ptr<Connection>> Connection::openToRead(const QString &path)
{
    // SQLite would make a log that belongs to somebody who may not write, and that stays there.
    if (!mayWrite(path) && !QFileInfo::exists(path + u"-wal"_s))
        return open(path, Mode::Immutable);
    auto connection = open(path, Mode::ReadOnly);
    if (!connection)
        return connection;
    const auto read = (*connection)->value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (read)
        return connection;
    // Without the right to write beside the file there is no log, and without one the file alone is everything.
    const int code = sqlite3_errcode((*connection)->handle()) & 0xff;
    if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || hasLog(path))
        return failed(read);
    return open(path, Mode::Immutable);
}

Result<> Connection::openFile()
{
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    database.setDatabaseName(address(m_path, m_mode));
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s;
    // A reader that SQLite knows as one could not clear away its part of the log; query_only keeps it from writing.
    if (m_mode == Mode::Immutable)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    if (!database.open())
        return storageFailure(m_path, database.lastError().nativeErrorCode().toInt(),
                              database.lastError().databaseText());
    m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    return {};
}

Result<> Connection::harden()
{
    struct Switch
    {
        int option;
        int wanted;
    };
    static constexpr Switch Switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const Switch &s : Switches) {
        int now = -1;
        if (sqlite3_db_config(handle(), s.option, s.wanted, &now) != SQLITE_OK || now != s.wanted)
            return storageFailure(m_path, SQLITE_MISUSE, u"db_config %1"_s.arg(s.option));
    }
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, LongestValue);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    return set(u"trusted_schema"_s, u"OFF"_s, u"0"_s)
        .and_then([&] { return set(u"cell_size_check"_s, u"ON"_s, u"1"_s); })
        .and_then([&] { return set(u"foreign_keys"_s, u"ON"_s, u"1"_s); })
        .and_then([&] { return set(u"secure_delete"_s, u"ON"_s, u"1"_s); })
        .and_then([&] { return run(u"PRAGMA mmap_size=0"_s); })
        // Whoever only looks carries no log into a file to which it may not belong.
        .and_then([&] { return m_mode == Mode::ReadOnly && hasLog(m_path) ? keepLog(true) : Result<>(); })
        .and_then([&] { return isWritable() ? Result<>() : set(u"query_only"_s, u"ON"_s, u"1"_s); });
}

Result<> Connection::trustSchema()
{
    for (const int option : {SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_TRIGGER}) {
        int now = 0;
        if (sqlite3_db_config(handle(), option, 1, &now) != SQLITE_OK || now != 1)
            return storageFailure(m_path, SQLITE_MISUSE, u"db_config %1"_s.arg(option));
    }
    return {};
}

Result<> Connection::set(const QString &pragma, const QString &wanted, const QString &readBack)
{
    if (const auto done = value(u"PRAGMA %1=%2"_s.arg(pragma, wanted)); !done)
        return failed(done);
    const auto now = value(u"PRAGMA "_s + pragma);
    if (!now)
        return failed(now);
    if (now->toString() != readBack)
        return storageFailure(m_path, SQLITE_MISUSE, u"PRAGMA %1 is %2"_s.arg(pragma, now->toString()));
    return {};
}

void Connection::allowAttaching(int databases)
{
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, databases);
}

Result<> Connection::guard(const Values &values) const
{
    // A full disk ends a transaction on SQLite's side; what follows would be kept piece by piece. While a commit waits
    // for the disk, it has ended, too.
    if (m_transactions > 0 && !m_isLent && sqlite3_get_autocommit(handle()) != 0)
        return storageFailure(m_path, SQLITE_ABORT, u"the transaction had ended"_s);
    for (const QVariant &value : values) {
        if (value.typeId() != QMetaType::QString)
            continue;
        const QString text = value.toString();
        if (text.contains(QChar(0)) || !text.isValidUtf16())
            return unkeepableText();
    }
    return {};
}

Result<> Connection::run(const QString &sql, const Values &values)
{
    return each(sql, values, [](const Record &) { return Result<>(); });
}

Result<std::unique_ptr<QSqlQuery>> Connection::start(const QString &sql, const Values &values)
{
    if (const auto guarded = guard(values); !guarded)
        return failed(guarded);
    std::unique_ptr<QSqlQuery> query;
    if (auto prepared = m_prepared.extract(sql); !prepared.empty())
        query = std::move(prepared.mapped());
    if (!query || query->boundValues().size() != values.size()) {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return failedQuery(m_path, *query);
    }
    for (const QVariant &value : values)
        query->addBindValue(bindable(value));
    const auto before = m_rows ? m_rows->state() : RowFollower::State();
    if (!query->exec()) {
        if (m_rows)
            m_rows->putBack(before); // SQLite undid what the statement had done by then
        return failedQuery(m_path, *query);
    }
    if (changesTables(sql))
        m_prepared.clear(); // Qt writes past the end of a row that has more columns than when it was prepared
    if (m_transactions == 0 && m_rows && !m_rows->isWritten())
        if (const auto written = m_rows->write(*this); !written)
            return failed(written);
    return query;
}

/// A statement that waits holds neither a lock nor what was bound to it.
void Connection::keep(const QString &sql, std::unique_ptr<QSqlQuery> query, qsizetype values)
{
    query->finish();
    for (qsizetype i = 0; i < values; ++i)
        query->bindValue(int(i), QVariant());
    if (m_prepared.size() < MostPrepared)
        m_prepared.insert_or_assign(sql, std::move(query));
}

Result<> Connection::each(const QString &sql, const Values &values,
                          const std::function<Result<>(const Record &)> &visit)
{
    const std::lock_guard inUse(m_inUse);
    auto query = start(sql, values);
    if (!query)
        return failed(query);
    const Record record(**query);
    while ((*query)->next()) {
        if (auto visited = visit(record); !visited)
            return visited;
    }
    if ((*query)->lastError().isValid())
        return failedQuery(m_path, **query);
    keep(sql, *std::move(query), values.size());
    return {};
}

Result<QVariant> Connection::value(const QString &sql, const Values &values)
{
    const std::lock_guard inUse(m_inUse);
    auto query = start(sql, values);
    if (!query)
        return failed(query);
    QVariant value;
    if ((*query)->next())
        value = (*query)->value(0);
    if ((*query)->lastError().isValid())
        return failedQuery(m_path, **query);
    keep(sql, *std::move(query), values.size());
    return value;
}

Result<> Connection::runScript(const QByteArray &sql)
{
    const std::lock_guard inUse(m_inUse);
    char *message = nullptr;
    const int status = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    if (status != SQLITE_OK)
        return storageFailure(m_path, sqlite3_extended_errcode(handle()), detail);
    return {};
}

Result<> Connection::commit()
{
    return lend([this] { return runScript("COMMIT"_ba); });
}

Result<> Connection::followRows()
{
    return RowFollower::start(*this).map([&](std::unique_ptr<RowFollower> follower) { m_rows = std::move(follower); });
}

Result<> Connection::checkFiles()
{
    const auto there = m_watch ? m_watch->check() : Result<>();
    // What was saved before goes into the file itself, wherever that is by now; nobody reads our log beside another.
    if (!there && isWritable() && sqlite3_get_autocommit(handle()) != 0)
        static_cast<void>(lend([this] { return mergeLog(); }));
    return there;
}

Result<> Connection::watchFiles()
{
    const auto table = value(u"SELECT 1 FROM sqlite_schema WHERE name='opened'"_s);
    const auto marked = isMarkedOpen();
    if (!table || !marked)
        return table ? Result<>(failed(marked)) : Result<>(failed(table));
    m_mayMark = table->isValid();
    m_isMarked = *marked; // by a program that was killed
    m_watch.emplace(m_path, FileWatch::Use::Writing);
    return {};
}

void Connection::watchFile()
{
    m_watch.emplace(m_path, FileWatch::Use::Reading);
}

Result<bool> Connection::isMarkedOpen()
{
    const auto table = value(u"SELECT 1 FROM sqlite_schema WHERE name='opened'"_s);
    if (!table || !table->isValid())
        return table ? Result<bool>(false) : Result<bool>(failed(table));
    return value(u"SELECT 1 FROM opened"_s).map([](const QVariant &row) { return row.isValid(); });
}

/// The mark must stand in the file itself before the first work stands in the log: whoever copies the file alone takes
/// the mark along.
Result<> Connection::markOpen(Connection &through)
{
    if (!m_mayMark || m_isMarked)
        return {};
    m_isMarked = true;
    const auto marked = through.runScript("INSERT OR IGNORE INTO opened SELECT ifnull(max(number), 0) FROM audit; "
                                          "PRAGMA wal_checkpoint(PASSIVE)"_ba);
    m_isMarked = marked.has_value();
    return marked;
}

Result<> Connection::mergeLog()
{
    // Where there is no room to take the mark away, what was saved can still be moved.
    if (m_isMarked && runScript("DELETE FROM opened"_ba))
        m_isMarked = false;
    return runScript("PRAGMA wal_checkpoint(TRUNCATE)"_ba);
}

Result<> Connection::keepLog(bool keeps)
{
    int now = -1;
    if (sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps ? 1 : 0, &now) != SQLITE_OK)
        return storageFailure(m_path, SQLITE_MISUSE, u"db_config"_s);
    return {};
}

int Connection::changed() const
{
    return sqlite3_changes(handle());
}

} // namespace candour
