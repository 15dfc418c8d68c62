// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What withholds all that stands at the place: a treatment of its own, of its row, its column or its answer; one that
/// withholds nothing where there is none.
Treatment withholding(const Assessment &a, const Place &place);

/// True where all that stands at the place is withheld: by itself, or with its row, its column or its answer.
bool isWithheld(const Assessment &a, const Place &place);

/// True where somebody decided that the public reads this otherwise or not at all, or has still to decide: by itself,
/// or with its row, its column or its answer. Says nothing of marked passages, nor of what the template hides.
bool isKeptFromPage(const Assessment &a, const Place &place);

/// Where somebody has still to decide what the public sees, in the order of the template: what a newer template or a
/// release asks about, and the answers of a release that nobody has spoken about. What is withheld has nothing to
/// decide within it.
QList<Place> placesToDecide(const Template &t, const Assessment &a);

} // namespace candour
