// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QStringList>

class QTextStream;

namespace candour {

/// Where a command writes.
struct Streams
{
    QTextStream &out;
    QTextStream &err;
};

/// Runs one command line without the program's name. 0 done, 1 refused, 2 wrong usage, 3 cannot read or write.
int candourCli(const QStringList &arguments, Streams streams, const Clock &clock);

} // namespace candour
