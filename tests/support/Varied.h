// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/RandomAssessment.h"

namespace candour {

/// The same assessment with everything different that the public may not learn: words, length, script, formatting,
/// number of words, paragraphs and rows, conditions' answers, likelihoods, people's names, comments, harm sentences,
/// attachments, sign-offs, texts that are not placed, numbers of people that agree with those that are shown, and the
/// number and boundaries of marks within a place. What is not withheld, where something is withheld and for which
/// reasons stays as it is. Knows the rules from the promise itself, not from the code that keeps it.
Assessment varied(const Template &t, const Assessment &a, quint32 seed);

} // namespace candour
