// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/CarryingOver.h"

namespace candour {

namespace {

Result<> carryOver(Invocation &call)
{
    const bool onlyLook = call.has(u"preview"_s);
    const auto subject = call.subject(onlyLook ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto sentences = carrying::preview(subject->workspace, subject->assessment.id);
    if (!sentences)
        return failed(sentences);
    if (!onlyLook)
        if (const auto done = carrying::carryOver(subject->workspace, subject->assessment.id); !done)
            return done;
    if (call.json) {
        call.print(QJsonArray::fromStringList(*sentences));
        return {};
    }
    for (const QString &sentence : *sentences)
        call.print(sentence);
    return {};
}

} // namespace

Command carryOverCommand()
{
    return {.name = u"carry-over"_s,
            .words = u"ID [--preview]"_s,
            .help = CommandLineMessages::tr(
                "Move an assessment to the newest version of its template, and say what becomes of each "
                "answer"),
            .fewest = 1,
            .most = 1,
            .options = {{u"preview"_s, {}, CommandLineMessages::tr("Only say it; change nothing")}},
            .run = carryOver};
}

} // namespace candour
