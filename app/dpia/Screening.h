// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The rule that says what the answers of a screening point to; nullopt while a required question before the outcome
/// has no answer, while answers contradict one another, or where no rule holds.
std::optional<OutcomeRule> proposal(const Template &t, const Assessment &a);

/// What the person has chosen; empty while nothing is.
QString outcome(const Template &t, const Assessment &a);

/// The templates that may follow, in the screening's order; empty where none of them does.
QStringList nextTemplates(const Template &t, const Assessment &a);

/// Whether the condition holds for the answers of the questions that are asked.
bool holds(const Condition &condition, const Template &t, const Assessment &a);

} // namespace candour
