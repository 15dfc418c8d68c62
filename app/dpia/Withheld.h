// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// True where all that stands at the place is withheld: by itself, or with its row, its column or its answer.
bool isWithheld(const Assessment &a, const Place &place);

} // namespace candour
