// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Redacting.h"

namespace candour {

namespace {

Result<> unmark(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    return redacting::unmark(subject->workspace, subject->assessment.id, MarkId{call.words.at(1)});
}

} // namespace

Command unmarkCommand()
{
    return {.name = u"unmark"_s,
            .words = u"ID MARK"_s,
            .help = CommandLineMessages::tr("Stop withholding what this mark covers"),
            .fewest = 2,
            .most = 2,
            .run = unmark};
}

} // namespace candour
