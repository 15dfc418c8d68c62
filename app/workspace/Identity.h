// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Who somebody says they are, beside what the workspace knows. Names are asserted: whatever does not fit is said, and
/// nobody is refused for it.
namespace candour::identity {

/// What does not fit, before something goes on the record under this name and in this role now, a sentence each: the
/// list of people has somebody, and nobody of this name, or several, or not in this role today; or the clock says an
/// earlier time than the record.
QStringList doubts(const Workspace &workspace, const Actor &actor);

/// The same of a person who acted elsewhere on this day: nothing about the clock.
QStringList doubtsAbout(const Workspace &workspace, const Actor &actor, QDate day);

} // namespace candour::identity
