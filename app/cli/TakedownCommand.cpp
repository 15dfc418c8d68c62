// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/PublishedVersions.h"
#include "cli/Spelling.h"
#include "workspace/Recalling.h"

namespace candour {

namespace {

QJsonObject toJson(const recalling::Recall &recall)
{
    QJsonArray versions;
    for (const VersionName &version : recall.versions)
        versions += version.number;
    QJsonArray steps;
    for (const recalling::Step &step : recall.steps)
        steps += QJsonObject{{u"key"_s, step.key},
                             {u"task"_s, step.task},
                             {u"done"_s, step.done ? spelled(step.done->at) : QString()},
                             {u"by"_s, step.done ? step.done->by : QString()},
                             {u"note"_s, step.done ? step.done->note : QString()}};
    return QJsonObject{{u"reference"_s, recall.reference},
                       {u"versions"_s, versions},
                       {u"at"_s, spelled(recall.at)},
                       {u"reportBy"_s, spelled(recall.reportBy)},
                       {u"gone"_s, QJsonArray::fromStringList(recall.gone)},
                       {u"steps"_s, steps}};
}

void printPlain(Invocation &call, const recalling::Recall &recall)
{
    QStringList numbers;
    for (const VersionName &version : recall.versions)
        numbers += u"v%1"_s.arg(version.number);
    call.print(u"%1 %2  %3"_s.arg(recall.reference, numbers.join(u' '), spelled(recall.at)));
    call.print(CommandLineMessages::tr("A breach is to be reported by %1, or earlier if you knew of it before.")
                   .arg(spelled(recall.reportBy)));
    for (const recalling::Step &step : recall.steps)
        call.print(u"[%1] %2  %3"_s.arg(step.done ? u"x"_s : u" "_s, step.key, step.task));
    for (const QString &file : recall.gone)
        call.print(CommandLineMessages::tr("Gone: %1").arg(file));
}

/// What is to do after the versions of one assessment, or of all, were taken down.
Result<> printRecalls(Invocation &call, const Workspace &workspace, const std::optional<AssessmentId> &id)
{
    const auto all = recalling::recalls(workspace);
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const recalling::Recall &recall : *all) {
        if (id && recall.versions.value(0).assessment != *id)
            continue;
        array += toJson(recall);
        if (!call.json)
            printPlain(call, recall);
    }
    if (call.json)
        call.print(array);
    return {};
}

/// In the newest recall of the assessment in which the step is open, or else in the newest that has it.
Result<> recordStep(Invocation &call, Workspace &workspace, const AssessmentId &id)
{
    const auto all = recalling::recalls(workspace);
    if (!all)
        return failed(all);
    const QString key = call.option(u"done"_s);
    qint64 open = 0;
    qint64 any = 0;
    for (const recalling::Recall &recall : *all)
        for (const recalling::Step &step : recall.steps) {
            if (recall.versions.value(0).assessment != id || step.key != key)
                continue;
            any = any == 0 ? recall.event : any;
            open = open == 0 && !step.done ? recall.event : open;
        }
    return recalling::record(workspace, open == 0 ? any : open, key, call.option(u"note"_s));
}

Result<> takeDownAsked(Invocation &call, Workspace &workspace)
{
    const auto version = publishedVersion(call, workspace);
    if (!version)
        return failed(version);
    const auto proposed = call.has(u"only"_s) ? Result<QList<VersionName>>(QList<VersionName>{*version})
                                              : versions::proposedToTakeDown(workspace, *version);
    if (!proposed)
        return failed(proposed);
    if (const auto done = versions::takeDown(workspace, *proposed, call.option(u"reason"_s),
                                             {.folder = call.option(u"in"_s), .isDeleted = call.has(u"deleted"_s)});
        !done)
        return done;
    return printRecalls(call, workspace, std::nullopt);
}

Result<> takedown(Invocation &call)
{
    const bool ends = call.has(u"reason"_s) || call.has(u"version"_s) || call.has(u"only"_s) || call.has(u"in"_s) ||
                      call.has(u"deleted"_s);
    if (call.words.isEmpty() && (ends || call.has(u"done"_s)))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name what was published."));
    if (ends && call.has(u"done"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give --done by itself."));
    if (call.has(u"note"_s) && !call.has(u"done"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give --note with --done."));
    const bool writes = ends || call.has(u"done"_s);
    const auto workspace = call.open(writes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    if (ends)
        return takeDownAsked(call, **workspace);
    if (call.words.isEmpty())
        return printRecalls(call, **workspace, std::nullopt);
    const auto id = versions::find(**workspace, call.words.first());
    if (!id)
        return failed(id);
    return call.has(u"done"_s) ? recordStep(call, **workspace, *id) : printRecalls(call, **workspace, *id);
}

} // namespace

Command takedownCommand()
{
    return {.name = u"takedown"_s,
            .words =
                u"[ID [--reason TEXT [--version N] [--only] [--in DIR | --deleted] | --done STEP [--note TEXT]]]"_s,
            .help = CommandLineMessages::tr(
                "Take a version, every earlier one and releases out of the register because something "
                "got out, and say what else is to do"),
            .most = 1,
            .options = {{u"reason"_s, u"TEXT"_s,
                         CommandLineMessages::tr(
                             "Why, for the record and never published: what kind of thing got out, not what it "
                             "says")},
                        versionOption(),
                        {u"only"_s, {}, CommandLineMessages::tr("Leave earlier versions and releases as they are")},
                        {u"in"_s, u"DIR"_s, CommandLineMessages::tr("Where the register is now, if it was moved")},
                        {u"deleted"_s, {}, CommandLineMessages::tr("The files are deleted already: only record it")},
                        {u"done"_s, u"STEP"_s, CommandLineMessages::tr("Record that this step of the list is done")},
                        {u"note"_s, u"TEXT"_s, CommandLineMessages::tr("What came of it")}},
            .run = takedown};
}

} // namespace candour
