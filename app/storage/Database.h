// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DurableLog.h"
#include "storage/Schema.h"
#include "storage/Transaction.h"
#include "storage/WriterLock.h"

namespace candour {

enum class Access {
    ReadOnly, ///< Beside any writer, and on media that cannot be written to.
    ReadWrite ///< The one process that writes.
};

/// When a commit says that it is done.
enum class Lasting {
    AtOnce, ///< Once it is on disk; where the disk fails, nothing of it has happened.
    Soon    ///< Where somebody waits for the disk instead (see waitInBackground()): once it is in the log.
};

/// A workspace file, opened through a gate at each step: it is a file, ours, of this version or brought to it,
/// unharmed, and every promise that the stores rely on (durable commits, foreign keys) was read back. Nothing is ever
/// created where opening was meant.
class Database
{
public:
    /// A new workspace that only its owner can read; refused where the file exists. Open for writing.
    static Result<std::unique_ptr<Database>> create(const QString &path);

    /// An existing workspace. An older one gets a backup first (BackupFolder) and is brought up to date.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);

    /// To look at a workspace that may be damaged: to read, past the gates that ask whether it is unharmed.
    static Result<std::unique_ptr<Database>> openToExamine(const QString &path);

    /// The same with the tables of another version of the program.
    static Result<std::unique_ptr<Database>> create(const QString &path, const Schema &schema);
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access, const Schema &schema);

    /// Closes; a caller that wants to know whether that went well calls close().
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Moves everything into the one file, so that whoever copies it copies all, and gives up the lock.
    Result<> close();

    /// Looks at every page, index and reference, and whether the search knows every answer; an error names the first
    /// fault.
    Result<> check();

    /// The same without the search, which can be made again from the rest.
    Result<> checkRecords();

    /// What several stores change together: all of it, or nothing.
    Result<Transaction> begin(Lasting lasting = Lasting::AtOnce);

    /// From now on a thread waits for the disk in place of whoever commits what lasts soon.
    Result<> waitInBackground(DurableLog::Told told);

    /// Of who waits in the background; nothing where nobody does.
    DurableLog *durableLog() const { return m_durableLog.get(); }

    /// Moves what was written into the one file and empties the log beside it, so that nothing deleted stays in there.
    Result<> mergeLog();

    /// An error where the file was moved, deleted or replaced since it was opened; see FileWatch.
    Result<> checkFiles() { return m_connection->checkFiles(); }

    /// Says that work which was saved may not be in the file, because it was open for writing when it was copied or its
    /// log was lost; empty otherwise.
    const QString &lostWork() const { return m_lostWork; }

    const QString &path() const { return m_path; }
    Access access() const { return m_access; }

    /// From now on that thread uses it; see Connection::giveTo(). Nobody waits in the background yet.
    void giveTo(QThread *thread) { m_connection->giveTo(thread); }

    bool isLent() const { return m_connection->isLent(); } ///< See Connection.

    /// For the stores.
    Connection &connection() { return *m_connection; }

private:
    Database(QString path, Access access) : m_path(std::move(path)), m_access(access) {}
    Result<> openToWrite(const Schema &schema);
    tl::unexpected<Error> protectedFile() const;
    Result<> openToRead(const Schema &schema);
    Result<> openCurrent(const Schema &schema);
    Result<int> identify(const Schema &schema);
    Result<> bringUpToDate(const Schema &schema, int version);
    Result<> requireSchema(const Schema &schema);
    Result<> requireHealth(bool thorough);
    Result<> lookForLostWork(bool hadLog);

    QString m_path;
    Access m_access;
    bool m_isOurs = false; ///< Every gate was passed.
    QString m_lostWork;
    std::optional<WriterLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<DurableLog> m_durableLog;
    Lasting m_lasting = Lasting::AtOnce; ///< What the connection is set to.
};

} // namespace candour
