// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"

namespace candour {

namespace {

/// Whoever asks for them may read them: they stand in the workspace that they opened.
Result<> listRepeats(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    const auto repeats = redacting::undecidedRepeats(subject->workspace, subject->assessment.id);
    if (!repeats)
        return failed(repeats);
    QJsonArray array;
    for (const Repeat &repeat : *repeats) {
        array += QJsonObject{
            {u"words"_s, repeat.words}, {u"withheldIn"_s, repeat.withheldIn}, {u"question"_s, repeat.question}};
        if (!call.json)
            call.print(CommandLineMessages::tr("Withheld in %1, also stands in %2: %3", "question, question, words")
                           .arg(repeat.withheldIn, repeat.question, repeat.words));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> letStand(Invocation &call)
{
    if (call.words.size() == 1 && !call.has(u"match"_s) && !call.has(u"reason"_s))
        return listRepeats(call);
    if (call.words.size() == 1)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the question in which the words may stand."));
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
            .words = u"ID [QUESTION --match WORDS --reason TEXT]"_s,
            .help =
                CommandLineMessages::tr("List withheld words that also stand in public text, or record why they may"),
            .fewest = 1,
            .most = 2,
            .options = {{u"match"_s, u"WORDS"_s, CommandLineMessages::tr("The words that are withheld elsewhere")},
                        {u"reason"_s, u"TEXT"_s, CommandLineMessages::tr("Why they may stand there")}},
            .run = letStand};
}

} // namespace candour
