// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

struct sqlite3;

namespace candour {

class Connection;
class LogFile;

/// Waits for the disk in place of whoever saves. The writing connection leaves what it commits in the log beside the
/// file and goes on; a thread with a connection of its own makes the log last at once, and only then says that it is
/// saved. It also moves the log into the file while nobody saves, so that this is not waited for either.
class DurableLog
{
public:
    /// Hears, in the thread, whenever everything committed so far lasts, and of what keeps it from that.
    using Told = std::function<void(const Result<> &)>;

    /// \a writer keeps a log and outlives this. From now on its commits do not wait.
    static Result<std::unique_ptr<DurableLog>> start(Connection &writer, Told told);

    ~DurableLog();
    DurableLog(const DurableLog &) = delete;
    DurableLog &operator=(const DurableLog &) = delete;

    /// Everything committed so far lasts.
    bool isDurable() const;

    /// Waits until it does; the error says why it does not yet.
    Result<> wait();

    /// The log is being moved into the file, and whoever commits waits for that.
    bool isMerging() const;

    /// Moves everything into the file and empties the log, and waits for it; refused where somebody reads the log.
    Result<> merge();

    /// Does what is left to do before the file is closed, and does not wait: it is told how that went. Nothing is
    /// committed any more, unless it failed.
    void finish();
    bool isFinished() const;

    /// Waits for the disk once more and ends the thread, which is told nothing any more. An error where not everything
    /// that was committed lasts.
    Result<> end();

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Wish { None, Merge, Finish };

    DurableLog(Connection &writer, Told told);
    static int onCommit(void *self, sqlite3 *, const char *, int frames);
    Result<> openConnection();
    void waitFor(const std::function<bool()> &isDone); ///< Which the mutex guards.
    void work();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    bool mustSync() const;
    bool mustMerge() const;
    Time whenMerged() const;
    void makeDurable(std::unique_lock<std::mutex> &lock);
    void tidy(std::unique_lock<std::mutex> &lock);
    Result<> sync();
    Result<> emptyLog(bool goesOn);

    Connection &m_writer;
    Told m_told;
    std::unique_ptr<Connection> m_connection; ///< Of the thread.
    std::unique_ptr<LogFile> m_log;           ///< Of the thread.

    mutable std::mutex m_mutex; ///< Guards what follows; taken after Connection::writing().
    std::condition_variable m_happened;
    quint64 m_committed = 0;
    quint64 m_durable = 0;
    quint64 m_failures = 0;
    int m_frames = 0;  ///< In the log.
    Time m_latest;     ///< Of the last commit.
    Time m_tryAgain;   ///< Not before this, after the disk had failed.
    Time m_mergeAgain; ///< Not before this, after the log could not be emptied.
    Wish m_wish = Wish::None;
    bool m_isMerging = false;
    bool m_isFinished = false;
    bool m_mustEnd = false;
    bool m_hasEnded = false;
    Result<> m_fault;   ///< Why it failed the last time.
    Result<> m_outcome; ///< Of the last merge.

    std::thread m_thread;
};

} // namespace candour
