// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The people of the workspace.
namespace candour::programme {

/// Puts somebody on the workspace's list and says the id; who is there by that name already is not added again.
Result<PersonId> addPerson(Workspace &workspace, const QString &name);

} // namespace candour::programme
