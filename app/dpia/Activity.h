// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Answer.h"

namespace candour {

enum class ActivityKind { Collection, DataShare, System, ResearchProject, Other };

/// How an activity stands to an assessment of its own. Only Missing is a gap.
enum class Cover {
    Missing,
    Own,           ///< Has its own assessment.
    Umbrella,      ///< Covered by another activity's assessment, with what differs here.
    NotNeeded,     ///< Screened, not needed, with the reasons.
    HeldElsewhere, ///< An older document: where it is.
};

/// A collection, a data share, a system: entered once, and referred to by assessments.
struct Activity
{
    ActivityId id;
    QString reference;
    QString name;
    ActivityKind kind = ActivityKind::Other;
    QString ownerRole;
    Cover cover = Cover::Missing;
    AssessmentId assessment; ///< Its own, or the umbrella's.
    QString coverNote;       ///< What differs, why not needed, or where it is held.
    QDate coverReviewOn;
    QString coverRoot; ///< Content root that the umbrella had when it was found to cover this; empty: never recorded.
    QMap<QString, Cell> facts; ///< Facts of a data share by column key; rows that name this activity show them.
    bool operator==(const Activity &) const = default;
};

/// A text kept once for the whole workspace and used by reference.
struct SharedAnswer
{
    QString key;
    QString title;
    RichText text;
    bool operator==(const SharedAnswer &) const = default;
};

} // namespace candour
