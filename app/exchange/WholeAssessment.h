// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "exchange/JsonTrail.h"

namespace candour {

/// Notes what no schema can say about an assessment: an id twice in its list, a reference that cannot name the
/// published folder. What a draft may still lack, such as the reason of something withheld, is no fault of the file:
/// findings() says so, and nothing is published while they do.
void checkWhole(const Assessment &assessment, JsonTrail &trail);

} // namespace candour
