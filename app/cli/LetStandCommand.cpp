// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"

namespace candour {

namespace {

Result<> letStand(Invocation &call)
{
    if (!call.has(u"match"_s) || !call.has(u"reason"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Give the words with --match, and say why they may stand with --reason."));
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    return redacting::letStand(subject->workspace, subject->assessment.id, call.option(u"match"_s), call.words.at(1),
                               call.option(u"reason"_s));
}

} // namespace

Command letStandCommand()
{
    return {.name = u"let-stand"_s,
            .words = u"ID QUESTION --match WORDS --reason TEXT"_s,
            .help = CommandLineMessages::tr("Record why withheld words may also stand in a public answer"),
            .fewest = 2,
            .most = 2,
            .options = {{u"match"_s, u"WORDS"_s, CommandLineMessages::tr("The words that are withheld elsewhere")},
                        {u"reason"_s, u"TEXT"_s, CommandLineMessages::tr("Why they may stand there")}},
            .run = letStand};
}

} // namespace candour
