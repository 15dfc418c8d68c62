// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Patience.h"
#include "storage/FileWatch.h"

#include <QDateTime>
#include <QVariantList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

class QSqlQuery;
class QThread;
struct sqlite3;

namespace candour {

/// What is bound to a statement, in order: text, integers, bytes; a default QVariant is NULL.
using Values = QVariantList;

/// One row of an answer from the database, valid while its visitor runs.
class Record
{
public:
    explicit Record(const QSqlQuery &query) : m_query(query) {}

    QString text(int column) const;
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;
    QDateTime time(int column) const; ///< Invalid where nothing is kept.
    QDate date(int column) const;     ///< Invalid where nothing is kept.
    bool isNull(int column) const;
    QVariant value(int column) const; ///< In the type in which it is kept.

private:
    const QSqlQuery &m_query;
};

/// The one form of moments and days in the database; empty where invalid.
QString stored(const QDateTime &moment);
QString stored(QDate day);

class RowFollower;

/// One open connection to one SQLite file. Statements bind values only; text that SQLite would change is refused.
/// Used by the thread that opened it or was given it; while that one waits, another may run a script for it.
class Connection
{
public:
    enum class Mode {
        ReadOnly,  ///< Sees what others commit.
        Immutable, ///< For a file that nobody can change, such as one on read-only media.
        ReadWrite, ///< Never creates a file.
        Memory,    ///< An empty database of its own, gone when closed.
    };

    /// Opens and hardens the connection: no foreign code in the schema runs, every setting is read back.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);

    /// To read a file beside whoever writes to it, or on media that cannot be written to. What the file holds is not
    /// looked at.
    static Result<std::unique_ptr<Connection>> openToRead(const QString &path);

    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// From now on that thread uses it. Called by the one that used it before.
    void giveTo(QThread *thread);

    const QString &path() const { return m_path; }
    bool isWritable() const { return m_mode == Mode::ReadWrite || m_mode == Mode::Memory; }

    Result<> run(const QString &sql, const Values &values = {});

    /// Visits every row; an error after some rows is an error of the whole.
    Result<> each(const QString &sql, const Values &values, const std::function<Result<>(const Record &)> &visit);

    /// The first column of the only row, or an invalid QVariant where there is no row.
    Result<QVariant> value(const QString &sql, const Values &values = {});

    /// Runs several statements that bind nothing, from any thread.
    Result<> runScript(const QByteArray &sql);

    /// Rows changed by the last run().
    int changed() const;

    /// Lets views and triggers run, once the schema is known to be ours.
    Result<> trustSchema();

    /// Sets a setting and refuses to go on where it does not hold.
    Result<> set(const QString &pragma, const QString &wanted, const QString &readBack);

    /// Lets the next statement attach this many databases; VACUUM INTO needs one.
    void allowAttaching(int databases);

    sqlite3 *handle() const { return m_handle; }

    /// Has patiently() done what waits for the disk, by scripts alone.
    template<typename Work>
    std::invoke_result_t<Work> lend(Work work);

    /// That is going on: whoever reads now waits for it.
    bool isLent() const { return m_isLent; }

    /// From now on the sums of all rows follow what is written, where the workspace keeps them.
    Result<> followRows();

    /// Null where no sums are kept.
    RowFollower *rows() const { return m_rows.get(); }

    /// From now on every commit asks whether the files still stand where they stood, and the file says from the first
    /// change on that the newest work may stand in the log beside it.
    Result<> watchFiles();

    /// To read: checkFiles() asks whether the file itself still stands where it stood.
    void watchFile();

    /// True where the file says so.
    Result<bool> isMarkedOpen();

    /// Moves everything into the file and empties the log; the file is whole without it until the next change.
    Result<> mergeLog();

    /// Whether the last connection to the file leaves the log beside it as it is.
    Result<> keepLog(bool keeps);

    /// An error where a file was taken away or replaced; see FileWatch.
    Result<> checkFiles();

    /// Held by a writing connection from the beginning of a transaction to its end, and by whoever moves its log into
    /// the file: SQLite before 3.51.3 can damage a file in which two connections do that at the same time ("The
    /// WAL-reset bug", sqlite.org/wal.html).
    std::mutex &writing() { return m_writing; }

private:
    friend class Transaction;
    friend class DurableLog;
    Connection(QString path, Mode mode);
    Result<> openFile();
    Result<> markOpen(Connection &through);
    Result<> commit();
    Result<> harden();
    Result<> guard(const Values &values) const;
    Result<std::unique_ptr<QSqlQuery>> start(const QString &sql, const Values &values);
    void keep(const QString &sql, std::unique_ptr<QSqlQuery> query, qsizetype values);

    QString m_path;
    QString m_name;
    Mode m_mode;
    int m_transactions = 0;
    bool m_isLent = false;
    std::mutex m_writing;
    std::recursive_mutex m_inUse; ///< Qt tells SQLite to have none of its own.
    sqlite3 *m_handle = nullptr;
    std::optional<FileWatch> m_watch;
    bool m_mayMark = false;
    bool m_isMarked = false;
    std::unique_ptr<RowFollower> m_rows;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared; ///< By SQL; those that are not in use.
};

template<typename Work>
std::invoke_result_t<Work> Connection::lend(Work work)
{
    m_isLent = true;
    auto done = patiently(std::move(work));
    m_isLent = false;
    return done;
}

} // namespace candour
