// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What a list shows of an assessment without opening it.
struct AssessmentHeader
{
    AssessmentId id;
    QString reference;
    QString title;
    QString publicTitle;
    QString templateId;
    QString templateVersion;
    QString language;
    ReviewState state = ReviewState::Drafting;
    Retention retention;
    std::optional<Release> release; ///< No value for an assessment in its own right.
    int revision = 0;               ///< Counts the accepted edits in this workspace.
    QDateTime changedAt;            ///< UTC.
    QString changedBy;
    bool operator==(const AssessmentHeader &) const = default;
};

} // namespace candour
