// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/WaitingTask.h"
#include "workspace/Reviewing.h"

namespace candour::reviewing {

/// What waits in the review of an assessment, for whom; \a roles are its roleStatuses(). Follows from the assessment
/// and its template alone, so what waits for the public page is not among it.
QList<WaitingTask> waitingTasks(const Assessment &a, const QList<RoleStatus> &roles);

} // namespace candour::reviewing
