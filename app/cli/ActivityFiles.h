// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"

/// The steps of "activity" that read or write a file.
namespace candour::activityFiles {

Result<> importFrom(Invocation &call, Workspace &workspace);
Result<> exportTo(Invocation &call, Workspace &workspace);
Result<> writeReviews(Invocation &call, Workspace &workspace);

} // namespace candour::activityFiles
