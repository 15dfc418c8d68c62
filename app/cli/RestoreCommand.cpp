// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/BackupJson.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Backups.h"

#include <QFileInfo>

namespace candour {

namespace {

Result<> listBackups(Invocation &call)
{
    QJsonArray array;
    for (const BackupFile &backup : backups::list(call.workingPath())) {
        array += toJson(backup);
        if (call.json)
            continue;
        const QString content = backup.isReadable()
                                    ? CommandLineMessages::tr("%n assessment(s)", nullptr, backup.assessments)
                                    : CommandLineMessages::tr("cannot be read");
        call.print(QStringList{spelled(backup.at), content, backup.path}.join(u"  "_s));
    }
    if (call.json)
        call.print(array);
    return {};
}

/// A file as it is named, or one of those that are listed by its name.
QString backupNamed(const Invocation &call)
{
    const QString named = call.words.first();
    if (QFileInfo::exists(named))
        return named;
    for (const BackupFile &backup : backups::list(call.workingPath()))
        if (QFileInfo(backup.path).fileName() == named || spelled(backup.at) == named)
            return backup.path;
    return named;
}

Result<> restore(Invocation &call)
{
    if (call.workspacePath.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the workspace with --workspace FILE, or in CANDOUR_WORKSPACE."));
    if (call.words.isEmpty())
        return listBackups(call);
    if (call.actor.name.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say who acts with --as NAME."));
    const auto kept = homes::restore(backupNamed(call), call.workspacePath, call.clock(), call.actor);
    if (!kept)
        return failed(kept);
    if (call.json)
        call.print(QJsonObject{{u"kept"_s, *kept}});
    else if (!kept->isEmpty())
        call.print(CommandLineMessages::tr("What stood there before is kept as %1").arg(*kept));
    return {};
}

} // namespace

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .words = u"[BACKUP]"_s,
            .help = CommandLineMessages::tr("List the backups, or put one in the place of the workspace"),
            .most = 1,
            .run = restore};
}

} // namespace candour
