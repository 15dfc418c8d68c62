// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Formats.h"
#include "cli/Messages.h"
#include "workspace/Exchanging.h"

namespace candour {

namespace {

constexpr QLatin1String ActionsFormat("actions.csv");

Result<> exportTo(Invocation &call)
{
    const bool actions = call.option(u"format"_s) == ActionsFormat;
    if (const auto known = actions ? Result<>() : checkFormat(call); !known)
        return known;
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (actions)
        return exchanging::exportActionPlan(subject->workspace, subject->assessment.id, call.words.at(1));
    return exchanging::exportAssessment(subject->workspace, subject->assessment.id, call.words.at(1));
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .words = u"ID [--format dpia.json|actions.csv] FILE"_s,
            .help = CommandLineMessages::tr(
                "Write the whole assessment in its plain form, or what is to be done for it as a table"),
            .fewest = 2,
            .most = 2,
            .options = {{u"format"_s, u"FORMAT"_s, CommandLineMessages::tr("dpia.json or actions.csv")}},
            .run = exportTo};
}

} // namespace candour
