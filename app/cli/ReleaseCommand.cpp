// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Releasing.h"

namespace candour {

namespace {

void printReleases(Invocation &call, const QList<AssessmentHeader> &releases)
{
    QJsonArray array;
    for (const AssessmentHeader &header : releases) {
        const Release &release = *header.release;
        array += QJsonObject{{u"id"_s, header.id.value},
                             {u"reference"_s, header.reference},
                             {u"of"_s, release.of.value},
                             {u"case"_s, release.caseReference},
                             {u"received"_s, release.receivedOn.toString(Qt::ISODate)}};
        if (!call.json)
            call.print(u"%1  %2"_s.arg(header.reference, forTerminal(release.caseReference)));
    }
    if (call.json)
        call.print(array);
}

/// Of one assessment, a release itself, or all that there are.
Result<> listReleases(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    auto releases = (*workspace)->releases();
    if (!releases)
        return failed(releases);
    if (!call.words.isEmpty()) {
        const auto id = (*workspace)->find(call.words.first());
        if (!id)
            return failed(id);
        releases->removeIf([&](const AssessmentHeader &one) { return one.id != *id && one.release->of != *id; });
    }
    printReleases(call, *releases);
    return {};
}

Result<> releaseRest(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto count = releasing::releaseRest(subject->workspace, subject->assessment.id);
    if (!count)
        return failed(count);
    if (call.json)
        call.print(QJsonObject{{u"released"_s, *count}});
    else
        call.print(CommandLineMessages::tr("Released as written: %1").arg(*count));
    return {};
}

/// Begins a release of an assessment, or records the case of a release otherwise.
Result<> release(Invocation &call)
{
    if (call.has(u"rest"_s) && call.words.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the release."));
    if (call.has(u"rest"_s))
        return call.has(u"case"_s) || call.has(u"received"_s)
                   ? fail(ErrorKind::Usage, CommandLineMessages::tr("Give --rest by itself."))
                   : releaseRest(call);
    if (!call.has(u"case"_s)) {
        if (call.has(u"received"_s))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("Give the reference of the case too, with --case."));
        return listReleases(call);
    }
    if (call.words.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the assessment that is released."));
    const auto day = call.date(u"received"_s);
    if (!day)
        return failed(day);
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    releasing::Case request{call.option(u"case"_s), *day};
    const AssessmentId &id = subject->assessment.id;
    if (const auto &before = subject->assessment.release) {
        if (!call.has(u"received"_s))
            request.receivedOn = before->receivedOn;
        return releasing::setCase(subject->workspace, id, request);
    }
    const auto made = releasing::start(subject->workspace, id, request);
    if (!made)
        return failed(made);
    if (call.json)
        call.print(QJsonObject{{u"id"_s, made->value}});
    else
        call.print(made->value);
    return {};
}

} // namespace

Command releaseCommand()
{
    return {.name = u"release"_s,
            .words = u"[ID [--case REFERENCE [--received DATE] | --rest]]"_s,
            .help = CommandLineMessages::tr("Begin a redacted release of a signed assessment as a whole, for a request "
                                            "for information, and print its id; list its releases"),
            .most = 1,
            .options =
                {{u"case"_s, u"REFERENCE"_s,
                  CommandLineMessages::tr("Of the request; the page shows it. Of a release, puts it right")},
                 {u"received"_s, u"DATE"_s, CommandLineMessages::tr("When the request came, such as 2026-06-04")},
                 {u"rest"_s, {}, CommandLineMessages::tr("Of a release: show as written all that is still to decide")}},
            .run = release};
}

} // namespace candour
