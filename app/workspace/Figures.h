// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// Those of which figures() would read the answers, because nothing is kept of them or they have had edits since: all
/// of them after an update that finds figures in another way.
QList<AssessmentHeader> withoutFigures(const Workspace &workspace, const QList<AssessmentHeader> &headers);

/// Finds the figures of these assessments and keeps them; the Error is of the first that cannot be read. Of thousands,
/// a few at a time leave room for other things.
Result<> findFigures(const Workspace &workspace, const QList<AssessmentHeader> &headers);

/// What the programme says of these assessments. Only those that have had edits since their figures were found are
/// read.
Result<QHash<AssessmentId, AssessmentFigures>> figures(const Workspace &workspace,
                                                       const QList<AssessmentHeader> &headers);

} // namespace candour::programme
