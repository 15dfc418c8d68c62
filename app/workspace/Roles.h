// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// Refused where no template of the workspace, of whichever version, names this role. Nobody has to act in a role.
Result<> checkRole(const Workspace &workspace, const QString &role);

/// The same for a workspace that is about to be made, with the templates that come with the program.
Result<> checkRoleInNewWorkspace(const QString &role);

} // namespace candour::programme
