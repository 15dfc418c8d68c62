// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Examining.h"

#include "base/Literals.h"
#include "exchange/TemplateFile.h"
#include "storage/BackupFolder.h"
#include "storage/Examination.h"
#include "storage/Restore.h"
#include "storage/Salvage.h"
#include "workspace/Backups.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"

#include <QFileInfo>

namespace candour::examining {

namespace {

/// The newest backup is the one that everybody would take.
void examineBackups(const QString &path, Examined &examined)
{
    examined.newest = backups::newest(path);
    const QList<BackupFile> all = BackupFolder(path).list();
    if (all.isEmpty() || checkBackup(all.first().path))
        return;
    examined.faults += FileFault{.kind = FileFault::Kind::Backup,
                                 .sentence = ExaminingMessages::tr("The newest backup is damaged."),
                                 .table = {},
                                 .place = QFileInfo(all.first().path).fileName()};
}

/// A template that comes with the program need not be lost.
Result<> addBuiltInTemplates(Stores &stores)
{
    const auto builtIn = builtInTemplates();
    if (!builtIn)
        return failed(builtIn);
    for (const BuiltInTemplate &one : *builtIn)
        if (!stores.templates.get(one.form.id, one.form.version))
            if (const auto added = stores.templates.add(one.form.id, one.form.version, one.bytes); !added)
                return added;
    return {};
}

} // namespace

Result<Examined> examine(const QString &path, const QByteArray &notedHead)
{
    const auto database = Database::openToExamine(path);
    if (!database)
        return failed(database);
    Examined examined{.faults = candour::examine(**database, notedHead), .head = {}, .newest = {}};
    if (const auto head = AuditStore(**database).head())
        examined.head = *head;
    examineBackups(path, examined);
    return examined;
}

Result<> repair(Workspace &workspace)
{
    if (const auto kept = workspace.isWritable() ? backups::make(workspace) : Result<BackupFile>(); !kept)
        return failed(kept);
    return workspace.run(
        WorkspaceEdit{u"repair"_s, {}, [](Stores &stores) { return candour::repair(stores.database->connection()); }});
}

Result<Salvaged> salvage(const QString &damagedPath, const QString &targetPath, const Clock &clock, const Actor &actor)
{
    const auto salvaged = candour::salvage(damagedPath, targetPath);
    if (!salvaged)
        return salvaged;
    const auto workspace = Workspace::open(targetPath, Workspace::Access::ReadWrite, clock, actor);
    if (!workspace)
        return failed(workspace);
    return (*workspace)->run(WorkspaceEdit{u"salvage"_s, {}, addBuiltInTemplates}).map([&] { return *salvaged; });
}

} // namespace candour::examining
