// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Retaining.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "storage/Thinning.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"

#include <QLocale>

namespace candour::retaining {

namespace {

bool isOver(const Retention &retention, QDate today)
{
    return retention.keepUntil.isValid() && retention.keepUntil < today;
}

QDate dayOrLast(QDate day)
{
    return day.isValid() ? day : QDate(9999, 12, 31);
}

/// References of the activities that the assessment covers although it is not theirs.
Result<QStringList> coveredBy(const Workspace &workspace, const AssessmentId &id)
{
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    QStringList references;
    for (const Activity &activity : *activities)
        if (activity.cover == Cover::Umbrella && activity.assessment == id)
            references += activity.reference;
    return references;
}

/// The activities whose own assessment it is, as they are without it.
Result<QList<Activity>> orphans(const Workspace &workspace, const AssessmentId &id)
{
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    QList<Activity> left;
    for (const Activity &activity : *activities) {
        if (activity.cover != Cover::Own || activity.assessment != id)
            continue;
        left += activity;
        left.last().cover = Cover::Missing;
        left.last().assessment = {};
    }
    return left;
}

} // namespace

Result<QList<Line>> lines(const Workspace &workspace)
{
    const auto headers = workspace.assessments();
    const auto releases = workspace.releases();
    const auto publications = workspace.publications();
    if (!headers || !releases || !publications)
        return !headers ? failed(headers) : !releases ? failed(releases) : failed(publications);
    QSet<AssessmentId> published;
    for (const Publication &one : *publications)
        published.insert(one.assessment);
    QList<Line> lines;
    for (const AssessmentHeader &header : *headers + *releases)
        lines += Line{.id = header.id,
                      .reference = header.reference,
                      .title = header.title,
                      .retention = header.retention,
                      .isDue = isOver(header.retention, workspace.clock().today()) && !header.retention.hold,
                      .isPublished = published.contains(header.id)};
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return dayOrLast(a.retention.keepUntil) < dayOrLast(b.retention.keepUntil);
    });
    return lines;
}

Result<> set(Workspace &workspace, const AssessmentId &id, const Retention &retention)
{
    Retention kept = retention;
    kept.basis = cleanLine(retention.basis).simplified();
    kept.holdReason = cleanLine(retention.holdReason).simplified();
    if (kept.hold && kept.holdReason.isEmpty())
        return fail(ErrorKind::Usage, RetainingMessages::tr("Say why the assessment is on hold."));
    kept.hold = !kept.holdReason.isEmpty();
    const auto header = workspace.header(id);
    if (!header)
        return failed(header);
    return workspace.run(Edit{.assessment = id,
                              .action = u"retention"_s,
                              .text = RetainingMessages::tr("How long %1 is kept").arg(header->reference),
                              .apply = [kept](Assessment &a) -> Result<> {
                                  a.retention = kept;
                                  return {};
                              },
                              .mergeKey = u"retention"_s});
}

Result<QString> obstacle(const Workspace &workspace, const AssessmentId &id)
{
    const auto header = workspace.header(id);
    if (!header)
        return failed(header);
    const Retention &retention = header->retention;
    if (retention.hold)
        return retention.holdReason.isEmpty() ? RetainingMessages::tr("It is on hold.")
                                              : RetainingMessages::tr("It is on hold: “%1”.").arg(retention.holdReason);
    if (!retention.keepUntil.isValid())
        return RetainingMessages::tr("Nobody has written down until when it is kept.");
    if (!isOver(retention, workspace.clock().today()))
        return RetainingMessages::tr("It is kept until %1.")
            .arg(QLocale().toString(retention.keepUntil, u"d MMMM yyyy"_s));
    return coveredBy(workspace, id).map([](const QStringList &covered) {
        return covered.isEmpty()
                   ? QString()
                   : RetainingMessages::tr("It covers other activities: %1. Give these another cover first.")
                         .arg(covered.join(RetainingMessages::tr(", ")));
    });
}

Result<> dispose(Workspace &workspace, const AssessmentId &id)
{
    const auto refusal = obstacle(workspace, id);
    if (!refusal)
        return failed(refusal);
    if (!refusal->isEmpty())
        return fail(ErrorKind::Refused, *refusal);
    const auto left = orphans(workspace, id);
    return left ? workspace.dispose(id, *left) : failed(left);
}

QDate goneFromBackups(const Workspace &workspace)
{
    return expiryOf(workspace.clock().now());
}

Result<bool> isDisposedOf(const Workspace &workspace, const AssessmentId &id)
{
    const auto disposals = workspace.disposals();
    if (!disposals)
        return failed(disposals);
    return std::any_of(disposals->begin(), disposals->end(),
                       [&](const Disposal &disposal) { return disposal.assessment == id; });
}

} // namespace candour::retaining
