// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/HomePaths.h"

namespace candour {

/// Writes what the working copy holds to its home, or beside it where the home copy is not the one that was last known
/// or the lock is not ours, unless nothing is unsent. What stands there is the old file or the new one at any moment.
Result<> sendHome(const HomePaths &paths, const QDateTime &now, const QString &person);

/// Writes it beside the home copy, whatever stands there, under a name that says whose it is and when it was written.
Result<> sendBeside(const HomePaths &paths, HomeRecord &record, const QDateTime &now, const QString &person);

/// Makes the lock at home anew where nobody has one.
Result<> lockHome(const HomePaths &paths, HomeRecord &record, const QDateTime &now, const QString &person);

} // namespace candour
