// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Formats.h"
#include "workspace/Exchanging.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> exportTo(Invocation &call)
{
    if (const auto known = checkFormat(call); !known)
        return known;
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    return exchanging::exportAssessment(subject->workspace, subject->assessment.id, call.words.at(1));
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .words = u"ID [--format dpia.json] FILE"_s,
            .help = Words::tr("Write the whole assessment in its plain form"),
            .fewest = 2,
            .most = 2,
            .options = {{u"format"_s, u"FORMAT"_s, Words::tr("dpia.json")}},
            .run = exportTo};
}

} // namespace candour
