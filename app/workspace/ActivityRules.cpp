// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActivityRules.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Reviewing.h"

namespace candour::programme {

namespace {

tl::unexpected<Error> refused(const QString &message)
{
    return fail(ErrorKind::Usage, message);
}

bool namesAssessment(Cover cover)
{
    return cover == Cover::Own || cover == Cover::Umbrella;
}

bool hasNote(Cover cover)
{
    return cover != Cover::Missing && cover != Cover::Own;
}

bool isSameCover(const Activity &a, const Activity &b)
{
    return a.cover == b.cover && a.assessment == b.assessment;
}

} // namespace

Activity withCover(Activity activity, Cover cover, const AssessmentId &assessment)
{
    if (activity.cover != cover) {
        activity.cover = cover;
        activity.assessment = {};
        activity.coverNote.clear();
        activity.coverReviewOn = {};
    }
    if (!assessment.isEmpty())
        activity.assessment = assessment;
    return activity;
}

Result<ActivityRules> ActivityRules::of(const Workspace &workspace)
{
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    ActivityRules rules(workspace);
    for (const AssessmentHeader &header : *headers) {
        const auto form = workspace.templateNamed(header.templateId, header.templateVersion);
        if (form && form->isScreening())
            rules.m_screenings.insert(header.id);
        rules.m_assessments.insert(header.id, header.reference);
        rules.m_byReference.insert(header.reference.toCaseFolded(), header.id);
    }
    for (const Activity &activity : *activities)
        rules.take(activity);
    return rules;
}

void ActivityRules::take(const Activity &activity)
{
    if (const auto before = m_activities.constFind(activity.id); before != m_activities.cend()) {
        m_references.remove(before->reference.toCaseFolded());
        if (before->cover == Cover::Own)
            m_owners.remove(before->assessment);
    }
    m_activities.insert(activity.id, activity);
    m_references.insert(activity.reference.toCaseFolded(), activity.id);
    if (activity.cover == Cover::Own)
        m_owners.insert(activity.assessment, activity.id);
}

const Activity *ActivityRules::find(const QString &reference) const
{
    const auto id = m_references.constFind(reference.toCaseFolded());
    return id == m_references.cend() ? nullptr : find(*id);
}

const Activity *ActivityRules::find(const ActivityId &id) const
{
    const auto activity = m_activities.constFind(id);
    return activity == m_activities.cend() ? nullptr : &*activity;
}

AssessmentId ActivityRules::assessment(const QString &reference) const
{
    return m_byReference.value(reference.toCaseFolded());
}

QString ActivityRules::referenceOf(const AssessmentId &assessment) const
{
    return m_assessments.value(assessment);
}

Result<Activity> ActivityRules::settled(Activity activity, bool confirmed)
{
    activity.reference = cleanLine(activity.reference).simplified();
    activity.name = cleanLine(activity.name).simplified();
    activity.ownerRole = cleanLine(activity.ownerRole).simplified();
    activity.coverNote = cleanText(activity.coverNote).trimmed();
    for (const auto &checked : {checkNames(activity), checkCover(activity), checkAssessment(activity)})
        if (!checked)
            return failed(checked);
    const auto before = m_activities.constFind(activity.id);
    activity.coverRoot.clear();
    if (activity.cover != Cover::Umbrella)
        return activity;
    if (!confirmed && before != m_activities.cend() && isSameCover(*before, activity)) {
        activity.coverRoot = before->coverRoot;
        return activity;
    }
    const auto root = rootOf(activity.assessment);
    if (!root)
        return failed(root);
    activity.coverRoot = *root;
    return activity;
}

Result<> ActivityRules::checkNames(const Activity &activity) const
{
    if (activity.reference.isEmpty())
        return refused(ProgrammeMessages::tr("Give the activity a reference."));
    if (activity.name.isEmpty())
        return refused(ProgrammeMessages::tr("Give the activity a name."));
    const Activity *other = find(activity.reference);
    if (other && other->id != activity.id)
        return refused(
            ProgrammeMessages::tr("The reference %1 belongs to “%2” already.").arg(other->reference, other->name));
    return {};
}

Result<> ActivityRules::checkCover(const Activity &activity) const
{
    if (!hasNote(activity.cover)) {
        if (!activity.coverNote.isEmpty())
            return refused(ProgrammeMessages::tr(
                "A note belongs to a cover by another assessment, to a screening or to a document "
                "held elsewhere."));
        if (activity.coverReviewOn.isValid())
            return refused(activity.cover == Cover::Own
                               ? ProgrammeMessages::tr("Its review date is an answer in its own assessment.")
                               : ProgrammeMessages::tr("There is nothing yet that could be reviewed."));
        return {};
    }
    if (!activity.coverNote.isEmpty())
        return {};
    switch (activity.cover) {
    case Cover::Umbrella:
        return refused(ProgrammeMessages::tr("Write what differs here from the assessment that covers it."));
    case Cover::NotNeeded:
        return refused(ProgrammeMessages::tr("Write why no assessment is needed."));
    default:
        return refused(ProgrammeMessages::tr("Write where the document is held."));
    }
}

Result<> ActivityRules::checkAssessment(const Activity &activity) const
{
    if (!namesAssessment(activity.cover))
        return activity.assessment.isEmpty()
                   ? Result<>()
                   : refused(ProgrammeMessages::tr("An assessment belongs to a cover of its own or by another."));
    if (activity.assessment.isEmpty())
        return refused(ProgrammeMessages::tr("Say which assessment covers it."));
    if (!m_assessments.contains(activity.assessment))
        return refused(ProgrammeMessages::tr("There is no such assessment in this workspace."));
    if (activity.cover == Cover::Umbrella && m_screenings.contains(activity.assessment))
        return refused(
            ProgrammeMessages::tr("%1 is a screening. It decides whether an assessment is needed, and covers nothing.")
                .arg(referenceOf(activity.assessment)));
    const auto owner = m_owners.constFind(activity.assessment);
    if (owner == m_owners.cend() || *owner == activity.id || activity.cover == Cover::Umbrella)
        return {};
    return refused(
        ProgrammeMessages::tr("%1 is the own assessment of “%2” already. Choose cover by another assessment instead.")
            .arg(referenceOf(activity.assessment), m_activities.value(*owner).name));
}

Result<QString> ActivityRules::rootOf(const AssessmentId &assessment)
{
    if (const auto known = m_roots.constFind(assessment); known != m_roots.cend())
        return *known;
    const auto root = reviewing::contentRoot(*m_workspace, assessment);
    if (root)
        m_roots.insert(assessment, *root);
    return root;
}

} // namespace candour::programme
