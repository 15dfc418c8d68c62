// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// The activity under this kind of cover. A new kind leaves behind what belonged to the old one; where the kind stays,
/// everything stays but the assessment, where another is named.
Activity withCover(Activity activity, Cover cover, const AssessmentId &assessment = {});

/// What an activity must be to stand in this programme beside the others.
class ActivityRules
{
public:
    static Result<ActivityRules> of(const Workspace &workspace);

    /// The activity as it is kept: clean, its cover recorded with what the umbrella says; \a confirmed records that
    /// anew. Usage error that says what is wrong with it.
    Result<Activity> settled(Activity activity, bool confirmed = false);

    /// From here on this activity stands in the programme.
    void take(const Activity &activity);

    const Activity *find(const QString &reference) const; ///< Whatever its case; nullptr where there is none.
    const Activity *find(const ActivityId &id) const;
    AssessmentId assessment(const QString &reference) const;
    QString referenceOf(const AssessmentId &assessment) const;

private:
    explicit ActivityRules(const Workspace &workspace) : m_workspace(&workspace) {}
    Result<> checkNames(const Activity &activity) const;
    Result<> checkCover(const Activity &activity) const;
    Result<> checkAssessment(const Activity &activity) const;
    Result<QString> rootOf(const AssessmentId &assessment);

    const Workspace *m_workspace;
    QHash<ActivityId, Activity> m_activities;
    QHash<QString, ActivityId> m_references;    ///< By folded reference.
    QHash<AssessmentId, ActivityId> m_owners;   ///< Whose own assessment it is.
    QHash<AssessmentId, QString> m_assessments; ///< References.
    QHash<QString, AssessmentId> m_byReference; ///< Assessments by folded reference.
    QSet<AssessmentId> m_screenings;
    QHash<AssessmentId, QString> m_roots;
};

} // namespace candour::programme
