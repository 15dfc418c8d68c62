// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/PlainLanguageReport.h"
#include "cli/Spelling.h"
#include "workspace/Authoring.h"
#include "workspace/Simplifying.h"

namespace candour {

namespace {

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
        if (call.has(u"public"_s))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("“--ignore” does not go with “--public”."));
        return ignore(call);
    }
    if (call.has(u"public"_s) && !call.has(u"plain"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“--public” goes with “--plain”."));
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"plain"_s))
        return call.has(u"public"_s) ? reportPageAdvice(call, *subject) : reportAdvice(call, *subject);
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
    return {.name = u"check"_s,
            .words = u"ID [--plain [--public | --ignore WORDS]]"_s,
            .help = CommandLineMessages::tr("Every problem of the draft; status 1 while one must be solved"),
            .fewest = 1,
            .most = 1,
            .options =
                {{u"plain"_s, {}, CommandLineMessages::tr("Advice on plain language instead; it never fails")},
                 {u"public"_s, {}, CommandLineMessages::tr("With --plain: how the public summary reads as it stands")},
                 {u"ignore"_s, u"WORDS"_s, CommandLineMessages::tr("With --plain: advise no more on these words")}},
            .run = check};
}

} // namespace candour
