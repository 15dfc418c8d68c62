// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/Protection.h"

namespace candour {

/// The first number of a table that is published rounded of which a stranger learns more than its rounding, from what
/// is known of the table besides. Nothing where every number that is not known already may still be each that is
/// rounded to the same.
std::optional<Exposed> firstNarrowed(const CountTable &table);

} // namespace candour
