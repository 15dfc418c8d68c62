// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Process.h"

#include <cerrno>
#include <csignal>

namespace candour {

bool isRunning(qint64 process)
{
    return process > 0 && (::kill(pid_t(process), 0) == 0 || errno != ESRCH);
}

} // namespace candour
