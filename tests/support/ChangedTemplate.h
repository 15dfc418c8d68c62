// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

namespace candour {

/// The small template as another version of it might be: at random, other things are public, questions and columns are
/// asked under other conditions, in other kinds, with fewer options or not at all. The same for the same seed.
/// Conditions do not go in circles, and "items" has none.
Template changedSmallTemplate(quint32 seed);

} // namespace candour
