// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

enum class SectionState { NotStarted, Started, Complete, NotApplicable };

struct SectionProgress
{
    QString section;
    SectionState state = SectionState::NotStarted;
    int asked = 0; ///< Questions whose condition holds.
    int answered = 0;
    int required = 0;
    int requiredAnswered = 0;
    bool operator==(const SectionProgress &) const = default;
};

struct Progress
{
    QList<SectionProgress> sections;
    int percent = 0; ///< Of the questions asked, required ones counting double; 0 to 100, rounded down.
    bool operator==(const Progress &) const = default;
};

/// How far the draft has come.
Progress progress(const Template &t, const Assessment &a);

} // namespace candour
