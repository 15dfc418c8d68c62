// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Activities.h"

#include "base/Literals.h"
#include "workspace/ActivityChange.h"
#include "workspace/ActivityRules.h"
#include "workspace/Messages.h"
#include "workspace/ShareForms.h"

#include <QRegularExpression>

namespace candour::programme {

namespace {

tl::unexpected<Error> noActivity(const QString &idOrReference)
{
    return fail(ErrorKind::Usage,
                ProgrammeMessages::tr("There is no activity “%1” in this workspace.").arg(idOrReference));
}

QString firstReference(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Collection:
        return u"COL-001"_s;
    case ActivityKind::DataShare:
        return u"DS-0001"_s;
    case ActivityKind::System:
        return u"SYS-001"_s;
    case ActivityKind::ResearchProject:
        return u"RES-001"_s;
    case ActivityKind::Other:
        return u"OTH-001"_s;
    }
    Q_UNREACHABLE();
}

bool refersTo(const Assessment &a, const ActivityId &id)
{
    if (a.activities.contains(id))
        return true;
    return std::any_of(a.answers.begin(), a.answers.end(), [&](const Answer &answer) {
        const auto *rows = std::get_if<Rows>(&answer);
        return rows &&
               std::any_of(rows->rows.begin(), rows->rows.end(), [&](const Row &row) { return row.activity == id; });
    });
}

/// The references of the assessments that name the activity.
Result<QStringList> assessmentsNaming(const Workspace &workspace, const ActivityId &id)
{
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    QStringList references;
    for (const AssessmentHeader &header : *headers) {
        const auto a = workspace.assessment(header.id);
        if (!a)
            return failed(a);
        if (refersTo(*a, id))
            references += header.reference;
    }
    return references;
}

/// The references of what the activity's own assessment covers besides.
Result<QStringList> coveredBy(const Workspace &workspace, const Activity &activity)
{
    const auto all = workspace.activities();
    if (!all)
        return failed(all);
    QStringList references;
    for (const Activity &other : *all)
        if (activity.cover == Cover::Own && other.cover == Cover::Umbrella && other.assessment == activity.assessment)
            references += other.reference;
    return references;
}

} // namespace

Result<Activity> findActivity(const Workspace &workspace, const QString &idOrReference)
{
    const auto all = workspace.activities();
    if (!all)
        return failed(all);
    for (const Activity &activity : *all)
        if (activity.id.value == idOrReference || activity.reference.compare(idOrReference, Qt::CaseInsensitive) == 0)
            return activity;
    return noActivity(idOrReference);
}

Result<QString> proposedReference(const Workspace &workspace, ActivityKind kind)
{
    const auto all = workspace.activities();
    if (!all)
        return failed(all);
    const QRegularExpression numbered(u"^(.*?)(\\d{1,9})$"_s);
    QString latest = firstReference(kind);
    for (const Activity &activity : *all)
        if (activity.kind == kind && numbered.match(activity.reference).hasMatch())
            latest = activity.reference;
    const auto shape = numbered.match(latest);
    const QString prefix = shape.captured(1);
    qint64 highest = 0;
    for (const Activity &activity : *all)
        if (const auto match = numbered.match(activity.reference);
            match.hasMatch() && match.captured(1).compare(prefix, Qt::CaseInsensitive) == 0)
            highest = std::max(highest, match.captured(2).toLongLong());
    return prefix + QString::number(highest + 1).rightJustified(shape.capturedLength(2), u'0');
}

Result<ActivityId> addActivity(Workspace &workspace, Activity activity)
{
    activity.id = ActivityId::random();
    if (activity.reference.simplified().isEmpty()) {
        const auto proposed = proposedReference(workspace, activity.kind);
        if (!proposed)
            return failed(proposed);
        activity.reference = *proposed;
    }
    auto rules = ActivityRules::of(workspace);
    if (!rules)
        return failed(rules);
    const auto settled = rules->settled(activity);
    if (!settled)
        return failed(settled);
    const auto kept = carryOut(workspace, {.action = u"add-activity"_s, .after = {*settled}});
    return kept ? Result<ActivityId>(settled->id) : failed(kept);
}

Result<> changeActivity(Workspace &workspace, const Activity &activity, bool confirmed)
{
    auto rules = ActivityRules::of(workspace);
    if (!rules)
        return failed(rules);
    const Activity *found = rules->find(activity.id);
    if (!found)
        return noActivity(activity.id.value);
    const Activity before = *found;
    const auto settled = rules->settled(activity, confirmed);
    if (!settled)
        return failed(settled);
    return carryOut(
        workspace,
        {.action = confirmed ? u"confirm-cover"_s : u"change-activity"_s, .before = {before}, .after = {*settled}});
}

Result<QStringList> changeEach(Workspace &workspace, const QList<ActivityId> &ids,
                               const std::function<Result<>(Activity &)> &change)
{
    auto rules = ActivityRules::of(workspace);
    if (!rules)
        return failed(rules);
    ActivityChange changed{.action = u"change-activities"_s};
    QStringList refusals;
    for (const ActivityId &id : ids) {
        const Activity *found = rules->find(id);
        if (!found) {
            refusals += noActivity(id.value).value().message;
            continue;
        }
        const Activity before = *found;
        Activity after = before;
        const auto settled = change(after).and_then([&] { return rules->settled(after); });
        if (!settled) {
            refusals +=
                ProgrammeMessages::tr("%1: %2", "reference, why not").arg(before.reference, settled.error().message);
            continue;
        }
        if (*settled == before)
            continue;
        rules->take(*settled);
        changed.before += before;
        changed.after += *settled;
    }
    const auto done = carryOut(workspace, changed);
    return done ? Result<QStringList>(refusals) : failed(done);
}

Result<> confirmCover(Workspace &workspace, const ActivityId &id)
{
    const auto activity = findActivity(workspace, id.value);
    if (!activity)
        return failed(activity);
    if (activity->cover != Cover::Umbrella)
        return fail(ErrorKind::Usage,
                    ProgrammeMessages::tr("“%1” is not covered by the assessment of another.").arg(activity->name));
    return changeActivity(workspace, *activity, true);
}

Result<> removeActivity(Workspace &workspace, const ActivityId &id)
{
    const auto activity = findActivity(workspace, id.value);
    if (!activity)
        return failed(activity);
    const auto naming = assessmentsNaming(workspace, id);
    if (!naming)
        return failed(naming);
    if (!naming->isEmpty())
        return fail(ErrorKind::Refused,
                    ProgrammeMessages::tr("“%1” is still there, because an assessment refers to it: %2.")
                        .arg(activity->name, naming->join(u", "_s)));
    const auto covered = coveredBy(workspace, *activity);
    if (!covered)
        return failed(covered);
    if (!covered->isEmpty())
        return fail(ErrorKind::Refused,
                    ProgrammeMessages::tr("“%1” is still there, because its assessment covers others: %2.")
                        .arg(activity->name, covered->join(u", "_s)));
    return carryOut(workspace, {.action = u"remove-activity"_s, .before = {*activity}});
}

Result<std::optional<Template>> shareTemplate(const Workspace &workspace, const Activity &activity)
{
    const auto forms = ShareForms::of(workspace);
    if (!forms)
        return failed(forms);
    const Template *form = forms->formFor(activity);
    return form ? std::optional(*form) : std::nullopt;
}

} // namespace candour::programme
