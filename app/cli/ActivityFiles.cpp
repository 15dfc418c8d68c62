// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ActivityFiles.h"

#include "base/Literals.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/ActivityImport.h"
#include "workspace/Attention.h"

namespace candour::activityFiles {

namespace {

QJsonObject toJson(const programme::ImportRow &row)
{
    QJsonArray changes;
    for (const programme::CellChange &change : row.changes)
        changes += QJsonObject{{u"column"_s, change.heading}, {u"before"_s, change.before}, {u"after"_s, change.after}};
    return QJsonObject{{u"line"_s, row.line},   {u"reference"_s, row.reference},
                       {u"name"_s, row.name},   {u"becomes"_s, spelled(row.fate)},
                       {u"changes"_s, changes}, {u"reason"_s, row.reason}};
}

void printRow(Invocation &call, const programme::ImportRow &row)
{
    constexpr int FateWidth = 9;
    call.print(
        QStringList{QString::number(row.line), spelled(row.fate).leftJustified(FateWidth), row.reference, row.name}
            .join(u"  "_s));
    for (const programme::CellChange &change : row.changes)
        call.print(
            u"      %1: “%2” → “%3”"_s.arg(change.heading, change.before.simplified(), change.after.simplified()));
    if (!row.reason.isEmpty())
        call.print(u"      "_s + row.reason);
}

QJsonObject counts(const programme::ImportPreview &preview)
{
    QJsonObject counts;
    for (const auto fate : {programme::RowFate::Added, programme::RowFate::Changed, programme::RowFate::Unchanged,
                            programme::RowFate::Skipped})
        counts.insert(spelled(fate), preview.count(fate));
    return counts;
}

} // namespace

Result<> importFrom(Invocation &call, Workspace &workspace)
{
    const auto preview = programme::previewImport(workspace, call.words.at(1));
    if (!preview)
        return failed(preview);
    if (!call.has(u"preview"_s))
        if (const auto done = programme::applyImport(workspace, *preview); !done)
            return done;
    QJsonArray rows;
    for (const programme::ImportRow &row : preview->rows) {
        if (call.json)
            rows += toJson(row);
        else if (row.fate != programme::RowFate::Unchanged)
            printRow(call, row);
    }
    if (call.json)
        call.print(QJsonObject{{u"rows"_s, rows},
                               {u"notes"_s, QJsonArray::fromStringList(preview->notes)},
                               {u"counts"_s, counts(*preview)}});
    else
        for (const QString &note : preview->notes)
            call.remark(note);
    if (!preview->rows.isEmpty() && preview->count(programme::RowFate::Skipped) == preview->rows.size())
        return fail(ErrorKind::Refused, CommandLineMessages::tr("Every row was skipped. Nothing was imported."));
    return {};
}

Result<> exportTo(Invocation &call, Workspace &workspace)
{
    return programme::exportProgramme(workspace, call.words.at(1));
}

Result<> writeReviews(Invocation &call, Workspace &workspace)
{
    return programme::exportCalendar(workspace, call.words.at(1));
}

} // namespace candour::activityFiles
