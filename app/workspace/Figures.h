// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// What the programme says of these assessments. Only those that have had edits since their figures were found are
/// read.
Result<QHash<AssessmentId, AssessmentFigures>> figures(const Workspace &workspace,
                                                       const QList<AssessmentHeader> &headers);

} // namespace candour::programme
