// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/BackupFile.h"
#include "dpia/FileFault.h"
#include "dpia/Salvaged.h"
#include "workspace/Workspace.h"

/// Whether the file of a workspace is whole, and what can be done where it is not.
namespace candour::examining {

struct Examined
{
    QList<FileFault> faults;
    QByteArray head; ///< Of the audit, to be noted elsewhere; 32 bytes, or empty where it cannot be read.
    std::optional<BackupFile> newest; ///< The newest backup that can be read.
};

/// Looks at everything and changes nothing. \a notedHead is a head that was noted elsewhere; empty for none. An Error
/// where the file is no workspace that this version knows, or its beginning is damaged.
Result<Examined> examine(const QString &path, const QByteArray &notedHead = {});

/// Makes again what follows from the rest, after a backup, and notes it in the audit.
Result<> repair(Workspace &workspace);

/// Copies what can be read of a damaged workspace into a new one, with the built-in templates, and notes it there. The
/// damaged file is not touched.
Result<Salvaged> salvage(const QString &damagedPath, const QString &targetPath, const Clock &clock, const Actor &actor);

} // namespace candour::examining
