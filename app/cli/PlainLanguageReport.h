// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"

namespace candour {

/// Prints the advice on plain language about every answer and public wording.
Result<> reportAdvice(Invocation &call, const Invocation::Subject &subject);

/// Prints the same of the public page as it stands, and what it reads like.
Result<> reportPageAdvice(Invocation &call, const Invocation::Subject &subject);

} // namespace candour
