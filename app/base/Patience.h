// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>

namespace candour {

/// While one lives, the thread that made it never stands still for longer than a frame while it waits for the disk: it
/// goes on drawing and hears what is queued, such as what other threads say. What a person types and clicks, and what
/// is due by a timer, comes afterwards, as does the end of objects that are to be deleted later. A thread without one
/// waits as usual.
class Patience
{
public:
    /// Hears true where a wait is long enough for people to notice, and false when that is over.
    using Told = std::function<void(bool waits)>;

    explicit Patience(Told told = {});
    ~Patience();
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;

    /// What runs now was called by an event that came while this thread waits. It may read and draw, and must change
    /// nothing: what is waited for is not done yet.
    static bool isWaiting();

    /// Waits until \a isDone, which may last. \a pause waits a little for what is likely to change it.
    static void until(const std::function<bool()> &isDone, const std::function<void(std::chrono::milliseconds)> &pause);

private:
    class Filter;

    Told m_told;
    Patience *m_before; ///< In the same thread.
    std::unique_ptr<Filter> m_filter;
};

/// Waits until \a isDone says so, which it is asked again and again.
void waitPatiently(const std::function<bool()> &isDone);

/// Does work that waits for the disk and returns what it returns: in a thread of its own where this thread has
/// patience, else here. The work may use what this thread owns only where events that come meanwhile do not.
template<typename Work>
std::invoke_result_t<Work> patiently(Work work);

/// Locks a mutex that whoever works for this thread may hold.
std::unique_lock<std::mutex> lockPatiently(std::mutex &mutex);

/// This thread has patience and is not waiting already.
bool hasPatience();

template<typename Work>
std::invoke_result_t<Work> patiently(Work work)
{
    if (!hasPatience())
        return work();
    auto outcome = std::async(std::launch::async, std::move(work));
    Patience::until([&] { return outcome.wait_for(std::chrono::milliseconds(0)) == std::future_status::ready; },
                    [&](std::chrono::milliseconds time) { outcome.wait_for(time); });
    return outcome.get();
}

} // namespace candour
