// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour {

/// What was published of this assessment, of the one that it is a release of, and of the other releases of that; the
/// newest first. Whoever reads one of them may have read the others.
Result<QList<Publication>> publishedOfKin(const Workspace &workspace, const Assessment &a);

/// What people call an earlier version after the word "version": "2", or "2 of DPIA-0007-R1" where it is of another
/// than \a id.
QString versionName(const Publication &publication, const AssessmentId &id);

/// The same for scripts: "2", or "dpia-0007-r1-2".
QString versionKey(const Publication &publication, const AssessmentId &id);

} // namespace candour
