// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/BackupFile.h"
#include "workspace/Workspace.h"

/// Copies of a workspace that are made by themselves, in a folder beside it, and the way back to one.
namespace candour::backups {

/// Newest first; looks into each.
QList<BackupFile> list(const QString &workspacePath);

/// The newest that can be read; no value where there is none.
std::optional<BackupFile> newest(const QString &workspacePath);

/// The same, for a workspace that could not be opened; none where a newer version of the program made it, because it is
/// not damaged.
std::optional<BackupFile> newestInstead(const QString &workspacePath);

/// Refused where the folder of backups would lie within something that is published.
Result<> checkFolder(const Workspace &workspace);

/// Makes one now, unless the newest holds all that was done. Returns the newest.
Result<BackupFile> make(const Workspace &workspace);

/// Puts a backup in the place of a workspace that nobody has open, and notes that in its audit. What stood there is
/// kept beside it: returns where, empty where nothing did.
Result<QString> restore(const QString &backupPath, const QString &workspacePath, const Clock &clock,
                        const Actor &actor);

} // namespace candour::backups
