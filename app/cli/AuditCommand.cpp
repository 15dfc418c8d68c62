// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Auditing.h"

namespace candour {

namespace {

/// Also one that was disposed of: what was done to it stays on record.
Result<AssessmentId> assessmentOnRecord(const Workspace &workspace, const QString &idOrReference)
{
    const auto found = workspace.find(idOrReference);
    const auto gone = workspace.disposals();
    if (found || !gone)
        return found ? found : failed(gone);
    for (const Disposal &one : *gone)
        if (one.assessment.value == idOrReference || one.reference == idOrReference)
            return one.assessment;
    return found;
}

Result<auditing::Filter> filterFrom(const Invocation &call, const Workspace &workspace)
{
    const auto from = call.date(u"from"_s);
    const auto to = call.date(u"to"_s);
    if (!from || !to)
        return from ? failed(to) : failed(from);
    auditing::Filter filter{
        .assessment = {}, .who = call.option(u"who"_s), .words = call.option(u"words"_s), .from = *from, .to = *to};
    if (call.words.isEmpty())
        return filter;
    const auto id = assessmentOnRecord(workspace, call.words.first());
    if (!id)
        return failed(id);
    filter.assessment = *id;
    return filter;
}

QJsonObject toJson(const auditing::Line &line)
{
    return QJsonObject{{u"number"_s, line.number},
                       {u"at"_s, spelled(line.at)},
                       {u"who"_s, line.who},
                       {u"role"_s, line.role},
                       {u"action"_s, line.action},
                       {u"what"_s, line.what},
                       {u"subject"_s, line.subject},
                       {u"assessment"_s, line.assessment.value},
                       {u"reference"_s, line.reference},
                       {u"title"_s, line.title}};
}

Result<> printLines(Invocation &call, const Workspace &workspace, const auditing::Filter &filter)
{
    auditing::Trail trail(workspace);
    if (const auto read = trail.read(); !read)
        return read;
    QJsonArray array;
    for (const qsizetype index : trail.matching(filter)) {
        const auditing::Line line = trail.line(index);
        if (call.json)
            array += toJson(line);
        else
            call.print(
                QStringList{spelled(line.at), line.who, line.reference, line.sentence()}.join(u"  "_s).trimmed());
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> checkChain(Invocation &call, const Workspace &workspace)
{
    const auto checked = auditing::check(workspace);
    if (!checked)
        return failed(checked);
    if (call.json)
        call.print(QJsonObject{{u"lines"_s, checked->lines}, {u"headCode"_s, checked->headCode}});
    else
        call.print(auditing::sentence(*checked));
    return {};
}

Result<> audit(Invocation &call)
{
    const bool filters = !call.words.isEmpty() || call.has(u"words"_s) || call.has(u"who"_s) || call.has(u"from"_s) ||
                         call.has(u"to"_s) || call.has(u"csv"_s);
    if (call.has(u"check"_s) && filters)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“--check” looks at the whole audit, so it goes with "
                                                              "nothing else."));
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    if (call.has(u"check"_s))
        return checkChain(call, **workspace);
    const auto filter = filterFrom(call, **workspace);
    if (!filter)
        return failed(filter);
    return call.has(u"csv"_s) ? auditing::exportTable(**workspace, *filter, call.option(u"csv"_s))
                              : printLines(call, **workspace, *filter);
}

} // namespace

Command auditCommand()
{
    return {
        .name = u"audit"_s,
        .words = u"[ID] [--csv FILE] | --check"_s,
        .help = CommandLineMessages::tr("Who did what, when, and to which assessment, in words, newest first"),
        .fewest = 0,
        .most = 1,
        .options = {{u"words"_s, u"TEXT"_s, CommandLineMessages::tr("Only lines in which all of these words stand")},
                    {u"who"_s, u"NAME"_s, CommandLineMessages::tr("Only what this person did")},
                    {u"from"_s, u"DAY"_s, CommandLineMessages::tr("Only from this day on, such as 2026-06-04")},
                    {u"to"_s, u"DAY"_s, CommandLineMessages::tr("Only until this day, which is included")},
                    {u"csv"_s, u"FILE"_s,
                     CommandLineMessages::tr("Write the lines as a table for people inside; the file's name begins "
                                             "with INTERNAL and ends in .csv")},
                    {u"check"_s,
                     {},
                     CommandLineMessages::tr("Only say whether a line was changed outside Candour; status 1 where "
                                             "one was")}},
        .run = audit};
}

} // namespace candour
