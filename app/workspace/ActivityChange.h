// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// A change of activities: one step, forward and back.
struct ActivityChange
{
    QString action;
    QString subject;        ///< For the audit; empty: the references.
    QList<Activity> before; ///< Those that are there, as they are.
    QList<Activity> after;  ///< As they will be. What has no counterpart in \a before is added, the reverse removed.
};

QStringList referencesOf(const QList<Activity> &activities);

/// Makes the change where all of \a before is as it is said to be, and can take it back in the same way. Nothing
/// happens where nothing would change.
Result<> carryOut(Workspace &workspace, const ActivityChange &change);

} // namespace candour::programme
