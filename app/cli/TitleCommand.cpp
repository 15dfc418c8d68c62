// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Authoring.h"

namespace candour {

namespace {

Result<> title(Invocation &call)
{
    const auto text = call.text();
    if (!text)
        return failed(text);
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const AssessmentId id = subject->assessment.id;
    return call.has(u"public"_s) ? authoring::setPublicTitle(subject->workspace, id, *text)
                                 : authoring::setTitle(subject->workspace, id, *text);
}

} // namespace

Command titleCommand()
{
    return {.name = u"title"_s,
            .words = u"ID (--text T | --file F) [--public]"_s,
            .help = CommandLineMessages::tr("Set the title for people inside, or the title that the public reads"),
            .fewest = 1,
            .most = 1,
            .options =
                textOptions() + QList<CommandOption>{{u"public"_s, {}, CommandLineMessages::tr("The public title")}},
            .run = title};
}

} // namespace candour
