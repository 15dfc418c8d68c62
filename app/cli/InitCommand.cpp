// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Exchanging.h"
#include "workspace/Roles.h"

namespace candour {

namespace {

Result<> init(Invocation &call)
{
    if (const auto known = programme::checkRoleInNewWorkspace(call.actor.role); !known)
        return known;
    if (call.has(u"sample"_s))
        return homes::make(call.words.first(), call.clock(), call.actor, exchanging::createSample);
    if (call.actor.name.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say who acts with --as NAME."));
    return homes::make(call.words.first(), call.clock(), call.actor, [&](const QString &path) {
        return Workspace::create(path, call.clock(), call.actor).map([](const auto &) {});
    });
}

} // namespace

Command initCommand()
{
    return {.name = u"init"_s,
            .words = u"FILE [--sample]"_s,
            .help = CommandLineMessages::tr("Create a workspace"),
            .fewest = 1,
            .most = 1,
            .options = {{u"sample"_s,
                         {},
                         CommandLineMessages::tr("Put the sample into it: three assessments of a made-up census")}},
            .run = init};
}

} // namespace candour
