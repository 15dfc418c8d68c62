// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/PublishedVersions.h"

namespace candour {

namespace {

Result<> withdraw(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto version = publishedVersion(call, **workspace);
    if (!version)
        return failed(version);
    return versions::withdraw(**workspace, *version, call.option(u"reason"_s));
}

} // namespace

Command withdrawCommand()
{
    return {.name = u"withdraw"_s,
            .words = u"ID --reason TEXT [--version N]"_s,
            .help = CommandLineMessages::tr("Say above a published page that it no longer holds; the page stays"),
            .fewest = 1,
            .most = 1,
            .options = {{u"reason"_s, u"TEXT"_s, CommandLineMessages::tr("Why; readers see it")}, versionOption()},
            .run = withdraw};
}

} // namespace candour
