// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/ActivityColumns.h"
#include "workspace/ActivityImport.h"
#include "workspace/ActivityNames.h"
#include "workspace/Programme.h"
#include "workspace/Targets.h"

namespace candour::programme {

namespace {

QStringList headings()
{
    QStringList names;
    for (const ActivityColumn column : ActivityColumns)
        names += headingOf(column);
    return names + workedOutHeadings();
}

QString stateOf(const Line &line)
{
    if (!line.state)
        return {};
    switch (*line.state) {
    case ReviewState::Drafting:
        return u"Draft"_s;
    case ReviewState::InReview:
        return u"In review"_s;
    case ReviewState::Decided:
        return u"Signed"_s;
    case ReviewState::Consulting:
        return u"Regulator asked"_s;
    case ReviewState::Rejected:
        return u"Rejected"_s;
    }
    Q_UNREACHABLE();
}

QString dateCell(QDate date)
{
    return date.toString(Qt::ISODate);
}

QStringList workedOut(const Line &line)
{
    return {stateOf(line),
            line.state ? u"%1 of %2"_s.arg(QString::number(line.given), QString::number(line.required)) : QString(),
            line.highestRisk,
            line.riskMethod,
            dateCell(line.nextReview),
            line.publishedVersion > 0 ? QString::number(line.publishedVersion) : QString()};
}

/// In the order of ActivityColumns. An assessment without an activity has no reference and no kind that could be
/// imported: by its own reference the import would take it for an activity that has the same.
QStringList ownCells(const Line &line, const Activity &activity)
{
    if (line.activity.isEmpty())
        return {{}, line.name, u"Assessment without an activity"_s, {}, nameOf(Cover::Own), line.reference, {}, {}};
    return {activity.reference,     activity.name,
            nameOf(activity.kind),  activity.ownerRole,
            nameOf(activity.cover), activity.cover == Cover::Own ? line.reference : line.umbrella,
            activity.coverNote,     dateCell(activity.coverReviewOn)};
}

} // namespace

Result<> exportProgramme(const Workspace &workspace, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".csv"_L1); !allowed)
        return allowed;
    const auto all = lines(workspace);
    if (!all)
        return failed(all);
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    QHash<ActivityId, Activity> byId;
    for (const Activity &activity : *activities)
        byId.insert(activity.id, activity);
    QList<QStringList> rows{headings()};
    for (const Line &line : *all)
        rows += ownCells(line, byId.value(line.activity)) + workedOut(line);
    return writeFile(path, writeCsv(rows));
}

} // namespace candour::programme
