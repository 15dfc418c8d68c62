// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Backups.h"

#include "base/Literals.h"
#include "storage/BackupFolder.h"
#include "storage/Restore.h"
#include "workspace/HomePaths.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

namespace candour::backups {

QList<BackupFile> list(const QString &workspacePath)
{
    return BackupFolder(workspacePath).examined();
}

std::optional<BackupFile> newest(const QString &workspacePath)
{
    return BackupFolder(workspacePath).newestReadable();
}

std::optional<BackupFile> newestInstead(const QString &workspacePath)
{
    return isNewer(workspacePath) ? std::nullopt : newest(workspacePath);
}

Result<> checkFolder(const Workspace &workspace)
{
    return targets::checkFolder(workspace, BackupFolder(workspace.path()).path() + u"/backup"_s);
}

Result<BackupFile> make(const Workspace &workspace)
{
    return checkFolder(workspace).and_then([&] { return BackupFolder(workspace.path()).add(workspace.clock().now()); });
}

Result<QString> restore(const QString &backupPath, const QString &workspacePath, const Clock &clock, const Actor &actor)
{
    const BackupFile backup = backupFile(backupPath);
    const auto aside = candour::restore(backupPath, workspacePath);
    if (!aside)
        return aside;
    const auto workspace = Workspace::open(workspacePath, Workspace::Access::ReadWrite, clock, actor);
    if (!workspace)
        return failed(workspace);
    return (*workspace)
        ->run(WorkspaceEdit{u"restore"_s, backup.at.toString(Qt::ISODate), [](Stores &) { return Result<>(); }})
        .map([&] { return *aside; });
}

} // namespace candour::backups
