// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/WaitingTask.h"
#include "workspace/Workspace.h"

/// What waits for one person, over all assessments.
namespace candour::queue {

struct Waiting
{
    AssessmentId assessment;
    QString reference;
    QString title;
    WaitingTask task;
    bool operator==(const Waiting &) const = default;
};

/// What waits for whoever acts, in the role in which they act: to sign or advise where the role does, and, for a role
/// that does neither, what waits for whoever writes and publishes. The public page waits for everybody who did not
/// prepare it. What waits longest stands first, after what nobody knows the beginning of. Nothing waits for somebody
/// without a role.
Result<QList<Waiting>> waiting(const Workspace &workspace);

/// What is to be done, as people read it: "Sign", "Sign again: the content has changed".
QString words(const WaitingTask &task);

} // namespace candour::queue
