// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DurableLog.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "storage/Connection.h"
#include "storage/Failure.h"
#include "storage/LogFile.h"
#include "storage/Messages.h"
#include "storage/SearchIndex.h"

#include <sqlite3.h>

#include <future>

namespace candour {

namespace {

using namespace std::chrono_literals;

constexpr int MergedFrom = 1000; ///< Frames: 4 MB, as SQLite does by itself.
constexpr int MergedAtOnce = 16 * MergedFrom;
constexpr auto QuietFor = 2s; ///< Until the log is emptied: nobody is in the middle of saving.
constexpr auto TryAgainAfter = 3s;

} // namespace

DurableLog::DurableLog(Connection &writer, Told told) : m_writer(writer), m_told(std::move(told)) {}

Result<std::unique_ptr<DurableLog>> DurableLog::start(Connection &writer, Told told)
{
    std::unique_ptr<DurableLog> log(new DurableLog(writer, std::move(told)));
    std::promise<Result<>> opened;
    std::future<Result<>> whether = opened.get_future();
    log->m_thread = std::thread([raw = log.get(), opened = std::move(opened)]() mutable {
        const Result<> connected = raw->openConnection();
        opened.set_value(connected);
        if (connected)
            raw->work();
        raw->m_log.reset();
        raw->m_connection.reset();
        const std::lock_guard lock(raw->m_mutex);
        raw->m_hasEnded = true;
        raw->m_happened.notify_all();
    });
    waitPatiently([&] { return whether.wait_for(0s) == std::future_status::ready; });
    if (const Result<> connected = whether.get(); !connected)
        return failed(connected);
    if (const auto set = writer.set(u"wal_autocheckpoint"_s, u"0"_s, u"0"_s); !set)
        return failed(set);
    sqlite3_wal_hook(writer.handle(), &DurableLog::onCommit, log.get());
    return log;
}

DurableLog::~DurableLog()
{
    static_cast<void>(end());
}

Result<> DurableLog::end()
{
    if (m_thread.joinable()) {
        sqlite3_wal_autocheckpoint(m_writer.handle(), MergedFrom); // which takes the place of our hook
        {
            const std::lock_guard lock(m_mutex);
            m_mustEnd = true;
        }
        m_happened.notify_all();
        waitFor([this] { return m_hasEnded; });
        m_thread.join();
    }
    return m_durable == m_committed ? Result<>() : m_fault;
}

Result<> DurableLog::openConnection()
{
    auto opened = Connection::open(m_writer.path(), Connection::Mode::ReadWrite);
    if (!opened)
        return failed(opened);
    m_connection = std::move(*opened);
    m_log = std::make_unique<LogFile>(*m_connection);
    const auto ready = m_connection->set(u"synchronous"_s, u"FULL"_s, u"2"_s)
                           .and_then([&] { return m_connection->trustSchema(); })
                           .and_then([&] {
                               const std::lock_guard writing(m_writer.writing());
                               return m_writer.markOpen(*m_connection);
                           });
    sqlite3_busy_timeout(m_connection->handle(), 0); // whoever saves must not wait for somebody who reads
    // Where somebody reads the log, it is emptied later.
    if (ready)
        static_cast<void>(emptyLog(true));
    return ready;
}

int DurableLog::onCommit(void *self, sqlite3 *, const char *, int frames)
{
    auto *log = static_cast<DurableLog *>(self);
    {
        const std::lock_guard lock(log->m_mutex);
        ++log->m_committed;
        log->m_frames = frames;
        log->m_latest = std::chrono::steady_clock::now();
        log->m_tryAgain = {};
    }
    log->m_happened.notify_all();
    return SQLITE_OK;
}

bool DurableLog::isDurable() const
{
    const std::lock_guard lock(m_mutex);
    return m_durable == m_committed;
}

bool DurableLog::isMerging() const
{
    const std::lock_guard lock(m_mutex);
    return m_isMerging;
}

bool DurableLog::isFinished() const
{
    const std::lock_guard lock(m_mutex);
    return m_isFinished;
}

Result<> DurableLog::wait()
{
    std::unique_lock lock(m_mutex);
    const quint64 wanted = m_committed;
    const quint64 failures = m_failures;
    m_tryAgain = {};
    m_happened.notify_all();
    lock.unlock();
    // An attempt that had begun before may succeed without what was committed since.
    waitFor([&] { return m_durable >= wanted || m_failures > failures; });
    lock.lock();
    return m_durable >= wanted ? Result<>() : m_fault;
}

Result<> DurableLog::merge()
{
    std::unique_lock lock(m_mutex);
    if (m_isFinished)
        return {};
    m_wish = Wish::Merge;
    m_tryAgain = {};
    m_happened.notify_all();
    lock.unlock();
    waitFor([this] { return m_wish == Wish::None; });
    lock.lock();
    return m_outcome;
}

void DurableLog::waitFor(const std::function<bool()> &isDone)
{
    Patience::until(
        [&] {
            const std::lock_guard lock(m_mutex);
            return isDone();
        },
        [&](std::chrono::milliseconds time) {
            std::unique_lock lock(m_mutex);
            m_happened.wait_for(lock, time, isDone);
        });
}

void DurableLog::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wish = Wish::Finish;
        m_tryAgain = {};
    }
    m_happened.notify_all();
}

void DurableLog::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isFinished) {
        const bool isLastTime = m_mustEnd;
        if (mustSync())
            makeDurable(lock);
        else if (mustMerge() && !m_mustEnd)
            tidy(lock);
        else if (!m_mustEnd)
            waitForWork(lock);
        if (isLastTime)
            return;
    }
}

void DurableLog::waitForWork(std::unique_lock<std::mutex> &lock)
{
    if (m_durable < m_committed)
        m_happened.wait_until(lock, m_tryAgain);
    else if (m_frames >= MergedFrom)
        m_happened.wait_until(lock, whenMerged());
    else
        m_happened.wait(lock);
}

bool DurableLog::mustSync() const
{
    return m_durable < m_committed && (m_mustEnd || std::chrono::steady_clock::now() >= m_tryAgain);
}

bool DurableLog::mustMerge() const
{
    if (m_durable < m_committed)
        return false;
    return m_wish != Wish::None || (m_frames >= MergedFrom && std::chrono::steady_clock::now() >= whenMerged());
}

DurableLog::Time DurableLog::whenMerged() const
{
    return std::max(m_mergeAgain, m_frames >= MergedAtOnce ? m_latest : m_latest + QuietFor);
}

void DurableLog::makeDurable(std::unique_lock<std::mutex> &lock)
{
    const quint64 committed = m_committed;
    lock.unlock();
    Result<> outcome = sync();
    lock.lock();
    if (outcome)
        m_durable = std::max(m_durable, committed);
    else
        m_tryAgain = std::chrono::steady_clock::now() + TryAgainAfter;
    if (!outcome) {
        m_outcome = m_fault = outcome;
        ++m_failures;
        m_wish = Wish::None; // there is nothing to move yet
    }
    const bool isWorthSaying = (!outcome || m_durable == m_committed) && !m_mustEnd;
    m_happened.notify_all();
    lock.unlock();
    if (isWorthSaying)
        m_told(outcome);
    lock.lock();
}

Result<> DurableLog::sync()
{
    int status = m_log->isRemembered() ? SQLITE_IOERR_FSYNC : m_log->sync();
    if (status == SQLITE_OK)
        return {};
    const std::lock_guard writing(m_writer.writing());
    int frames = 0;
    {
        const std::lock_guard lock(m_mutex);
        frames = m_frames;
    }
    status = m_log->remember(frames);
    if (status == SQLITE_OK)
        status = m_log->writeAgain();
    return status == SQLITE_OK ? Result<>() : Result<>(notYetSaved(m_writer.path(), status));
}

void DurableLog::tidy(std::unique_lock<std::mutex> &lock)
{
    const bool isLast = m_wish == Wish::Finish;
    m_isMerging = true;
    lock.unlock();
    Result<> outcome = emptyLog(!isLast);
    lock.lock();
    m_isMerging = false;
    // What lasts in the log, because somebody reads it or the disk is full, is moved by whoever opens the file next.
    if (isLast && m_durable == m_committed)
        outcome = {};
    m_isFinished = isLast && outcome;
    m_wish = Wish::None;
    m_outcome = outcome;
    m_happened.notify_all();
    lock.unlock();
    if (isLast)
        m_told(outcome);
    lock.lock();
}

Result<> DurableLog::emptyLog(bool goesOn)
{
    const std::lock_guard writing(m_writer.writing());
    // What cannot be tidied now is tidied next time.
    if (!goesOn)
        static_cast<void>(SearchIndex(*m_connection).tidy());
    if (!goesOn && m_writer.m_isMarked && m_connection->run(u"DELETE FROM opened"_s))
        m_writer.m_isMarked = false; // the file is whole without its log
    const auto version = m_connection->value(u"PRAGMA user_version"_s);
    if (!version)
        return failed(version);
    const int status =
        sqlite3_wal_checkpoint_v2(m_connection->handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_connection->handle()));
    // SQLite waits for the disk after writing the begin of a log, so it is not left to whoever saves next.
    if (status == SQLITE_OK && goesOn)
        static_cast<void>(m_connection->run(u"PRAGMA user_version="_s + version->toString()));
    const std::lock_guard lock(m_mutex);
    if (status != SQLITE_OK) {
        m_mergeAgain = std::chrono::steady_clock::now() + QuietFor;
        // It may be the disk, and then the system may have forgotten something that was written.
        if ((status & 0xff) == SQLITE_IOERR && m_log->remember(m_frames) == SQLITE_OK)
            m_durable = std::min(m_durable, m_committed - 1);
        return storageFailure(m_writer.path(), status, detail);
    }
    m_frames = 0;
    m_durable = m_committed;
    m_mergeAgain = {};
    return {};
}

} // namespace candour
