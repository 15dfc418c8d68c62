// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Place.h"
#include "dpia/Template.h"

namespace candour {

/// The questions and columns that \a before asked and kept hidden, always or under a condition that is another one now,
/// and that \a now makes public; in the order of \a now. A column has no place of its own where its whole question has.
QList<Place> newlyPublic(const Template &before, const Template &now);

} // namespace candour
