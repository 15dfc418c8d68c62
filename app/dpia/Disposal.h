// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What is left of an assessment that was disposed of.
struct Disposal
{
    AssessmentId assessment;
    QString reference;
    QDateTime at; ///< UTC.
    QString by;
    bool operator==(const Disposal &) const = default;
};

} // namespace candour
