// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "exchange/JsonTrail.h"

namespace candour {

/// Notes what no schema can say about an assessment: an id twice in its list, a name for the published folder that is
/// no name, a passage or treatment that names a mark which is not there (nobody could say why it is withheld).
void checkWhole(const Assessment &assessment, JsonTrail &trail);

} // namespace candour
