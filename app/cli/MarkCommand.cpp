// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"
#include "workspace/Suggesting.h"

namespace candour {

namespace {

Result<> markElsewhere(Workspace &workspace, const AssessmentId &id, const QString &words, const redacting::Why &why)
{
    return suggesting::elsewhere(workspace, id, Suggestion{.words = words}).and_then([&](const QList<Suggestion> &all) {
        return suggesting::withhold(workspace, id, all, why);
    });
}

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
    const QString words = call.option(u"match"_s);
    const auto mark = redacting::markWords(at->subject.workspace, id, at->place, words, *reasons);
    if (mark && call.has(u"everywhere"_s))
        if (const auto others = markElsewhere(at->subject.workspace, id, words, *reasons); !others)
            return others;
    return printMark(call, mark);
}

} // namespace

Command markCommand()
{
    return {.name = u"mark"_s,
            .words = u"ID QUESTION [--row R --column C] --match TEXT --reason CODE … [--everywhere]"_s,
            .help =
                CommandLineMessages::tr("Withhold a passage wherever it stands in one answer, and print the mark's id"),
            .fewest = 2,
            .most = 2,
            .options =
                QList<CommandOption>{{u"match"_s, u"TEXT"_s, CommandLineMessages::tr("The exact words to withhold")},
                                     {u"everywhere"_s,
                                      {},
                                      CommandLineMessages::tr("Also wherever else the public would read these words, "
                                                              "whatever their case")}} +
                whyOptions() + placeOptions(),
            .run = mark};
}

} // namespace candour
