// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// Puts a verified copy of a backup in the place of a workspace that nobody has open for writing. What stood there,
/// damaged or not, is kept beside it (".before-restore") together with its log, which would otherwise mix old rows with
/// new ones. Returns where it is kept; empty where nothing stood there.
Result<QString> restore(const QString &backupPath, const QString &workspacePath);

/// A free name beside a file, under which it is kept when another takes its place.
QString nameAside(const QString &path);

/// Whether a backup, also one of an older version, is whole.
Result<> checkBackup(const QString &backupPath);

} // namespace candour
