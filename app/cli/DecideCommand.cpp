// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/SuggestionJson.h"
#include "cli/Withholding.h"
#include "workspace/Suggesting.h"

namespace candour {

namespace {

using Suggestions = QList<Suggestion>;

/// Those that the question and the options name.
Result<Suggestions> chosen(const Invocation &call, Suggestions suggestions)
{
    const QStringList types = call.optionValues(u"type"_s);
    const QString words = folded(call.option(u"match"_s)).trimmed();
    const QString question = call.words.value(1);
    const QList<DetectionType> known = detectionTypes();
    for (const QString &type : types)
        if (std::none_of(known.begin(), known.end(), [&](DetectionType one) { return word(one) == type; }))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("There is no type “%1” of suggestion.").arg(type));
    suggestions.removeIf([&](const Suggestion &one) {
        return (!types.isEmpty() && !types.contains(word(one.detection.type))) ||
               (!words.isEmpty() && folded(one.words).trimmed() != words) ||
               (!question.isEmpty() && one.question() != question);
    });
    if (suggestions.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Nothing like this waits for a decision."));
    Suggestions marked = suggestions;
    marked.removeIf([](const Suggestion &one) { return !one.canBeMarked(); });
    if (call.has(u"reason"_s) && !marked.isEmpty())
        return marked; // what stands in titles, links and wordings is left, and waits on
    return suggestions;
}

Result<suggesting::Reach> reach(const Invocation &call)
{
    using suggesting::Reach;
    static const QMap<QString, Reach> reaches{{QString(), Reach::Question},
                                              {u"question"_s, Reach::Question},
                                              {u"assessment"_s, Reach::Assessment},
                                              {u"workspace"_s, Reach::Workspace}};
    const auto found = reaches.constFind(call.option(u"reach"_s));
    if (found == reaches.cend())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“--reach” is followed by question, assessment or workspace."));
    return *found;
}

Result<> decideThese(Invocation &call, Workspace &workspace, const AssessmentId &id, const Suggestions &these)
{
    if (call.has(u"reason"_s)) {
        const auto reasons = why(call);
        return reasons ? suggesting::withhold(workspace, id, these, *reasons) : failed(reasons);
    }
    const auto how = reach(call);
    return how ? suggesting::mayBePublic(workspace, id, these, *how, call.option(u"may-be-public"_s)) : failed(how);
}

Result<> decide(Invocation &call)
{
    if (call.has(u"reason"_s) == call.has(u"may-be-public"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Withhold it with --reason, or say with --may-be-public "
                                                              "why everybody may read it."));
    if (call.words.size() == 1 && !call.has(u"type"_s) && !call.has(u"match"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say what is decided: a question, --type or --match."));
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const AssessmentId id = subject->assessment.id;
    const auto these = suggesting::undecided(subject->workspace, id).and_then([&](const Suggestions &all) {
        return chosen(call, all);
    });
    if (!these)
        return failed(these);
    if (const auto done = decideThese(call, subject->workspace, id, *these); !done)
        return done;
    QJsonArray array;
    for (const Suggestion &one : *these) {
        array += toJson(one);
        if (!call.json)
            call.print(QStringList{whereIs(one), word(one.detection.type), one.words}.join(u"  "_s));
    }
    if (call.json)
        call.print(array);
    return {};
}

} // namespace

Command decideCommand()
{
    return {
        .name = u"decide"_s,
        .words = u"ID [QUESTION] [--type TYPE …] [--match TEXT] (--reason CODE … | --may-be-public TEXT)"_s,
        .help = CommandLineMessages::tr("Withhold what is suggested, or record why it may be public"),
        .fewest = 1,
        .most = 2,
        .options =
            QList<CommandOption>{
                {u"type"_s, u"TYPE"_s,
                 CommandLineMessages::tr("What it was taken for, such as email; may be given several times")},
                {u"match"_s, u"TEXT"_s, CommandLineMessages::tr("The words that were found")},
                {u"may-be-public"_s, u"TEXT"_s, CommandLineMessages::tr("Why everybody may read it")},
                {u"reach"_s, u"WHERE"_s,
                 CommandLineMessages::tr("Where it may be public: question (the usual), assessment or workspace")}} +
            whyOptions(),
        .run = decide};
}

} // namespace candour
