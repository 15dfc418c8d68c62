// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

/// Who waits for the disk in this program: every fsync and fdatasync, by thread. Takes the place of those of the C
/// library for all libraries of the program that includes it, so it is included once.
namespace candour::countedSyncs {

inline std::atomic<pid_t> ours = 0;    ///< The thread that is looked at; 0 for none.
inline std::atomic<int> here = 0;      ///< Waits of that thread.
inline std::atomic<int> elsewhere = 0; ///< Of all others.
inline std::atomic<int> slow = 0;      ///< Milliseconds that each takes.

/// From now on this thread is looked at.
inline void begin(int milliseconds)
{
    ours = ::gettid();
    here = elsewhere = 0;
    slow = milliseconds;
}

inline void end()
{
    ours = 0;
    slow = 0;
}

inline long sync(long call, int handle)
{
    if (ours != 0)
        ++(ours == ::gettid() ? here : elsewhere);
    std::this_thread::sleep_for(std::chrono::milliseconds(slow));
    return ::syscall(call, handle);
}

} // namespace candour::countedSyncs

extern "C" int fsync(int handle)
{
    return int(candour::countedSyncs::sync(SYS_fsync, handle));
}

extern "C" int fdatasync(int handle)
{
    return int(candour::countedSyncs::sync(SYS_fdatasync, handle));
}
