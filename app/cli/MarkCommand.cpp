// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"

namespace candour {

namespace {

Result<> mark(Invocation &call)
{
    if (!call.has(u"match"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give the exact words to withhold with --match."));
    const auto reasons = why(call);
    if (!reasons)
        return failed(reasons);
    const auto at = target(call);
    if (!at)
        return failed(at);
    const AssessmentId id = at->subject.assessment.id;
    return printMark(call,
                     redacting::markWords(at->subject.workspace, id, at->place, call.option(u"match"_s), *reasons));
}

} // namespace

Command markCommand()
{
    return {.name = u"mark"_s,
            .words = u"ID QUESTION [--row R --column C] --match TEXT --reason CODE …"_s,
            .help =
                CommandLineMessages::tr("Withhold a passage wherever it stands in one answer, and print the mark's id"),
            .fewest = 2,
            .most = 2,
            .options =
                QList<CommandOption>{{u"match"_s, u"TEXT"_s, CommandLineMessages::tr("The exact words to withhold")}} +
                whyOptions() + placeOptions(),
            .run = mark};
}

} // namespace candour
