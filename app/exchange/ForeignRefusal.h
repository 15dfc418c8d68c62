// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// The refusal of a text from elsewhere that is beyond the limits.
tl::unexpected<Error> tooMuchText();

} // namespace candour
