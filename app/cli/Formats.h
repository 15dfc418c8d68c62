// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"

namespace candour {

/// Refuses a --format that this version neither reads nor writes.
Result<> checkFormat(const Invocation &call);

} // namespace candour
