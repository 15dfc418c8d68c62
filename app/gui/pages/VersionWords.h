// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Versions.h"

namespace candour {

/// What became of a published version, as people read it: "Live since 4 June 2026".
QString stateWords(const versions::Version &version);

} // namespace candour
