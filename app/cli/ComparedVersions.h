// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "workspace/Comparing.h"

namespace candour {

/// Which two versions of an assessment are compared.
QList<CommandOption> versionOptions();

/// What differs between the versions that --from and --to name.
Result<Comparison> comparisonFor(const Invocation &call, const Invocation::Subject &subject);

} // namespace candour
