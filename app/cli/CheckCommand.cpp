// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Authoring.h"
#include "workspace/Simplifying.h"

namespace candour {

namespace {

/// Advice on plain language, which never fails a check.
Result<> advise(Invocation &call, const Invocation::Subject &subject)
{
    const auto advice = simplifying::advice(subject.workspace, subject.assessment.id);
    if (!advice)
        return failed(advice);
    QJsonArray hints;
    for (const simplifying::Hint &hint : advice->hints) {
        hints += QJsonObject{{u"kind"_s, spelled(hint.what.kind)},   {u"message"_s, simplifying::sentence(hint.what)},
                             {u"words"_s, hint.what.words},          {u"question"_s, hint.where.place.question},
                             {u"row"_s, hint.where.place.row.value}, {u"column"_s, hint.where.place.column},
                             {u"wording"_s, hint.where.wording}};
        if (!call.json)
            call.print(u"%1: %2"_s.arg(hint.where.place.path(), simplifying::sentence(hint.what)));
    }
    const Readability &readability = advice->readability;
    const QString perSentence = QString::number(readability.wordsPerSentence(), 'f', 1);
    const QString index = QString::number(readability.automatedReadabilityIndex(), 'f', 1);
    const QString lix = QString::number(readability.lix(), 'f', 1);
    if (call.json)
        call.print(QJsonObject{{u"hints"_s, hints},
                               {u"wordsPerSentence"_s, perSentence.toDouble()},
                               {u"automatedReadabilityIndex"_s, index.toDouble()},
                               {u"lix"_s, lix.toDouble()}});
    else
        call.print(CommandLineMessages::tr("Words in a sentence: %1. Automated Readability Index: %2. LIX: %3.")
                       .arg(perSentence, index, lix));
    return {};
}

/// Never again says what is said of these words, wherever in the assessment they stand.
Result<> ignore(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto advice = simplifying::advice(subject->workspace, subject->assessment.id);
    if (!advice)
        return failed(advice);
    const QString words = call.option(u"ignore"_s).simplified();
    int ignored = 0;
    for (const simplifying::Hint &hint : advice->hints) {
        if (hint.what.words.simplified().compare(words, Qt::CaseInsensitive) != 0)
            continue;
        if (const auto done = simplifying::ignore(subject->workspace, subject->assessment.id, hint); !done)
            return done;
        ++ignored;
    }
    if (ignored == 0)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Nothing is advised about “%1”.").arg(words));
    return {};
}

Result<> check(Invocation &call)
{
    if (call.has(u"ignore"_s)) {
        if (!call.has(u"plain"_s))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("“--ignore” goes with “--plain”."));
        return ignore(call);
    }
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"plain"_s))
        return advise(call, *subject);
    const auto found = authoring::findings(subject->workspace, subject->assessment.id);
    if (!found)
        return failed(found);
    QJsonArray array;
    int errors = 0;
    for (const Finding &finding : *found) {
        errors += finding.severity == Severity::Error;
        array += QJsonObject{{u"severity"_s, spelled(finding.severity)},
                             {u"rule"_s, finding.rule},
                             {u"message"_s, finding.message},
                             {u"question"_s, finding.place.question},
                             {u"row"_s, finding.place.row.value},
                             {u"column"_s, finding.place.column}};
        if (!call.json)
            call.print(u"%1: %2: %3"_s.arg(spelled(finding.severity), finding.place.path(), finding.message));
    }
    if (call.json)
        call.print(array);
    if (errors > 0)
        return fail(ErrorKind::Refused, CommandLineMessages::tr("%n problem(s) must be solved.", nullptr, errors));
    return {};
}

} // namespace

Command checkCommand()
{
    return {
        .name = u"check"_s,
        .words = u"ID [--plain [--ignore WORDS]]"_s,
        .help = CommandLineMessages::tr("Every problem of the draft; status 1 while one must be solved"),
        .fewest = 1,
        .most = 1,
        .options = {{u"plain"_s, {}, CommandLineMessages::tr("Advice on plain language instead; it never fails")},
                    {u"ignore"_s, u"WORDS"_s, CommandLineMessages::tr("With --plain: advise no more on these words")}},
        .run = check};
}

} // namespace candour
