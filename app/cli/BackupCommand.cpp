// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"

namespace candour {

namespace {

Result<> backup(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    return workspace ? (*workspace)->backup(call.words.first()) : failed(workspace);
}

} // namespace

Command backupCommand()
{
    return {.name = u"backup"_s,
            .words = u"FILE"_s,
            .help = CommandLineMessages::tr("Write a consistent copy of the workspace to a new file"),
            .fewest = 1,
            .most = 1,
            .run = backup};
}

} // namespace candour
