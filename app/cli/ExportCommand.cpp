// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Formats.h"
#include "cli/Messages.h"
#include "workspace/Exchanging.h"

namespace candour {

namespace {

using Write = Result<> (*)(const Workspace &, const AssessmentId &, const QString &);

/// What writes this format; nullptr for one that there is not.
Write writerOf(const QString &format)
{
    if (format == "actions.csv"_L1)
        return exchanging::exportActionPlan;
    if (format == "redactions.csv"_L1)
        return exchanging::exportRedactions;
    return nullptr;
}

Result<> exportTo(Invocation &call)
{
    const Write table = writerOf(call.option(u"format"_s));
    if (const auto known = table ? Result<>() : checkFormat(call); !known)
        return known;
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    const Write write = table ? table : exchanging::exportAssessment;
    return write(subject->workspace, subject->assessment.id, call.words.at(1));
}

} // namespace

Command exportCommand()
{
    return {
        .name = u"export"_s,
        .words = u"ID [--format dpia.json|actions.csv|redactions.csv] FILE"_s,
        .help = CommandLineMessages::tr(
            "Write the whole assessment in its plain form, or as a table what is to be done or what is withheld"),
        .fewest = 2,
        .most = 2,
        .options = {{u"format"_s, u"FORMAT"_s, CommandLineMessages::tr("dpia.json, actions.csv or redactions.csv")}},
        .run = exportTo};
}

} // namespace candour
