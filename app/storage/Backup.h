// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace candour {

/// Writes a consistent copy of the workspace as one closed file that only its owner can read, verified before it gets
/// its name. Work goes on meanwhile; what is committed after the start is not in it. An existing file is never
/// replaced.
Result<> backup(const Database &database, const QString &targetPath);

/// The same through the connection that is open, for a file that may be gone or not open a second time. Who saves
/// waits.
Result<> copyThrough(Database &database, const QString &targetPath);

/// The same by path, for a workspace whose version is not yet known to be ours.
Result<> copyInto(const QString &sourcePath, const QString &targetPath);

} // namespace candour
