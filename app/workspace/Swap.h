// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

namespace candour {

/// \a current with what differs between \a from and \a to taken from \a to: one step back or forward that leaves
/// everything else as it is. Refused where something else has changed the same thing since. What was said on the record
/// in a review is never swapped.
Result<Assessment> swapped(const Assessment &current, const Assessment &from, const Assessment &to);

} // namespace candour
