// SPDX-License-Identifier: GPL-3.0-or-later
// A disk on which every wait takes longer than a frame of the screen, for a program that loads this first (LD_PRELOAD).
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr useconds_t Slow = 60'000;

} // namespace

extern "C" int fsync(int handle)
{
    ::usleep(Slow);
    return int(::syscall(SYS_fsync, handle));
}

extern "C" int fdatasync(int handle)
{
    ::usleep(Slow);
    return int(::syscall(SYS_fdatasync, handle));
}
