// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour {

enum class MilestoneKind {
    Now,      ///< As it stands at present.
    Begun,    ///< It came into the workspace, empty or as a copy of something.
    Imported, ///< From a file, in place of what was here.
    SentForReview,
    SentBack, ///< To the drafter.
    Advised,
    Signed,
    PageApproved,
    Published,
    CarriedOver, ///< To a newer version of its template.
    LastLooked,  ///< The person at the keyboard looked at it.
    Chosen,      ///< A date and time that somebody gives.
};

/// A moment in the life of an assessment that a person knows, and with which its answers can be compared.
struct Milestone
{
    MilestoneKind kind = MilestoneKind::Now;
    QString name; ///< Stable, such as "signed-2"; counts from the first of its kind.
    Moment moment;
    QDateTime at;   ///< When it happened as people know it: when something was signed, not when that was recorded.
    QString who;    ///< Empty where nobody in particular did it.
    QString detail; ///< The label of a role, the number of a published version, or the version of a template.
    bool operator==(const Milestone &) const = default;
};

namespace milestones {

/// Every milestone, the newest first, which is always that of now. What happened before the assessment came into this
/// workspace is left out, because its wording is not known here; so is a sign-off that was given over another wording
/// than stood here then.
Result<QList<Milestone>> all(const Workspace &workspace, const AssessmentId &id);

/// The one with this name; "2026-06-04T14:00" and the like are a moment that somebody gives, in local time unless they
/// say otherwise. A bare day is its end, or its beginning with \a dayBegins. Usage error for anything else.
Result<Milestone> named(const QList<Milestone> &all, const QString &name, bool dayBegins);

/// A moment of this kind that the record does not name.
Milestone at(const QDateTime &moment, MilestoneKind kind);

/// Where a comparison begins unless somebody says otherwise: the last sign-off, else when it was last sent for review,
/// else the first milestone.
Milestone usualEarlier(const QList<Milestone> &all);

/// What happened and who did it, as people read it: "Signed by Ann Example (Senior responsible owner)".
QString words(const Milestone &milestone);

/// The version of the assessment's template that was in use at a moment.
Result<QString> templateVersionAt(const Workspace &workspace, const Assessment &now, const Moment &moment);

} // namespace milestones

} // namespace candour
