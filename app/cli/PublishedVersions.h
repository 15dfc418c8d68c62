// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "workspace/Versions.h"

namespace candour {

/// What the first word and --version name; without the option the newest version.
Result<VersionName> publishedVersion(const Invocation &call, const Workspace &workspace);

CommandOption versionOption();

} // namespace candour
