// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"

namespace candour {

namespace {

Result<> setWording(Invocation &call, const RedactionTarget &at)
{
    const auto text = call.text();
    if (!text)
        return failed(text);
    const QString language = call.has(u"lang"_s) ? call.option(u"lang"_s) : at.subject.assessment.language;
    return redacting::setWording(at.subject.workspace, at.subject.assessment.id, at.place, language,
                                 fromPlainText(*text));
}

Result<> treat(Invocation &call)
{
    const QString how = call.words.at(2);
    if (how != "written"_L1 && how != "wording"_L1 && how != "withheld"_L1 && how != "template"_L1)
        return fail(
            ErrorKind::Usage,
            CommandLineMessages::tr("What the public sees is one of these: written, wording, withheld, template."));
    const auto reasons = why(call);
    if (!reasons)
        return failed(reasons);
    const auto at = target(call);
    if (!at)
        return failed(at);
    Workspace &workspace = at->subject.workspace;
    const AssessmentId id = at->subject.assessment.id;
    if (how == "written"_L1)
        return redacting::showAsWritten(workspace, id, at->place);
    if (how == "template"_L1)
        return redacting::followTemplate(workspace, id, at->place);
    if (how == "withheld"_L1)
        return printMark(call, redacting::withhold(workspace, id, at->place, *reasons));
    return setWording(call, *at);
}

} // namespace

Command treatCommand()
{
    return {.name = u"treat"_s,
            .words = u"ID QUESTION [--row R] [--column C] (written | wording | withheld | template)"_s,
            .help = CommandLineMessages::tr("Say what the public sees of an answer, a row, a column or a cell"),
            .fewest = 3,
            .most = 3,
            .options = placeOptions() + textOptions() +
                       QList<CommandOption>{
                           {u"lang"_s, u"LANGUAGE"_s, CommandLineMessages::tr("wording: its language, such as cy")}} +
                       whyOptions(),
            .run = treat};
}

} // namespace candour
