// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

enum class Severity {
    Error,   ///< Stands in the way of publishing.
    Warning, ///< Needs a look.
    Advice,
};

/// Something missing, contradictory or weak, and where.
struct Finding
{
    Severity severity = Severity::Error;
    QString rule;    ///< Stable name, such as "required" or "direct-transfer-reason".
    QString message; ///< For people; never quotes an answer.
    Place place;
    bool operator==(const Finding &) const = default;
};

/// Every problem of the draft, in the order of the template. \a today decides what has expired.
QList<Finding> findings(const Template &t, const Assessment &a, QDate today);

/// Of these, what stands in the way of signing: answers that contradict one another, as the template says, and an
/// outcome of a screening that departs from its rules.
QList<Finding> contradictions(const Template &t, const Assessment &a);

} // namespace candour
