// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Placing.h"

namespace candour {

namespace {

Result<> listTexts(Invocation &call, const Invocation::Subject &subject)
{
    const auto texts = placing::notPlaced(subject.workspace, subject.assessment.id);
    if (!texts)
        return failed(texts);
    QJsonArray array;
    for (const placing::NotPlaced &text : *texts) {
        array += QJsonObject{{u"text"_s, text.key}, {u"title"_s, text.title}, {u"words"_s, plainText(text.text)}};
        if (!call.json)
            call.print(u"%1  %2"_s.arg(text.key, text.title));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> place(Invocation &call)
{
    const bool discard = call.has(u"discard"_s);
    const bool onlyLook = call.words.size() == 1 && !discard;
    if (!onlyLook && call.words.size() != (discard ? 2 : 3))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the text, and the question to which it goes or --discard."));
    const auto subject = call.subject(onlyLook ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const AssessmentId &id = subject->assessment.id;
    if (onlyLook)
        return listTexts(call, *subject);
    return discard ? placing::discard(subject->workspace, id, call.words.at(1))
                   : placing::move(subject->workspace, id, call.words.at(1), call.words.at(2));
}

} // namespace

Command placeCommand()
{
    return {.name = u"place"_s,
            .words = u"ID [TEXT (QUESTION | --discard)]"_s,
            .help = CommandLineMessages::tr("List the texts that are not placed, or move one under a question"),
            .fewest = 1,
            .most = 3,
            .options = {{u"discard"_s, {}, CommandLineMessages::tr("Throw the text away")}},
            .run = place};
}

} // namespace candour
