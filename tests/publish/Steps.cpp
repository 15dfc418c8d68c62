// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Steps.h"

#include <QtGlobal>

#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

enum class Fault { None, Fail, Kill, Look };

Fault fault = Fault::None;
int faultyStep = 0;
int taken = 0;
std::function<void(int)> looker;

void arm(Fault kind, int step)
{
    fault = kind;
    faultyStep = step;
    taken = 0;
}

bool failsNow()
{
    if (fault == Fault::None)
        return false;
    ++taken;
    if (fault == Fault::Look) {
        fault = Fault::None;
        looker(taken);
        fault = Fault::Look;
        return false;
    }
    if (taken != faultyStep)
        return false;
    if (fault == Fault::Kill)
        ::_exit(steps::Killed);
    errno = EIO;
    return true;
}

} // namespace

namespace steps {

void failAt(int step)
{
    arm(Fault::Fail, step);
}

bool isKilledAt(int step, const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        arm(Fault::Kill, step);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != Killed))
        qFatal("writing ended with status %d", status);
    return WEXITSTATUS(status) == Killed;
}

void lookBeforeEach(const std::function<void(int)> &look)
{
    looker = look;
    arm(Fault::Look, 0);
}

int stop()
{
    fault = Fault::None;
    return taken;
}

} // namespace steps

extern "C" int rename(const char *from, const char *to) noexcept
{
    using Rename = int (*)(const char *, const char *);
    static const auto real = reinterpret_cast<Rename>(::dlsym(RTLD_NEXT, "rename"));
    return failsNow() ? -1 : real(from, to);
}

// Nothing has to survive a real power cut in a test, and waiting for the disk at each of thousands of steps is long.
extern "C" int fsync(int)
{
    return failsNow() ? -1 : 0;
}

extern "C" int fdatasync(int)
{
    return failsNow() ? -1 : 0;
}
