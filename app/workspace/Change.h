// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What a change touched, so that only those who show it look again.
struct Change
{
    AssessmentId assessment; ///< Empty where it belongs to no single assessment.
    QSet<QString> questions; ///< Keys of answers that changed.
    bool header = false;     ///< Titles, people, activities, retention, the template, the case.
    bool publicSide = false; ///< Marks, treatments, wording, suppressions, or any text the public may see.
    bool review = false;     ///< Comments, sign-offs, advice, approvals.
    bool programme = false;  ///< Assessments added or removed, activities, shared answers, settings, publications.
    bool operator==(const Change &) const = default;
};

/// What differs between two states of one assessment.
Change changeBetween(const Assessment &before, const Assessment &after);

} // namespace candour
