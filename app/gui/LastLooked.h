// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// When the person at this computer last looked at the review of an assessment. Kept with what they prefer, under a
/// hash: neither the name of the person nor that of the assessment can be read there.
namespace candour::lastLooked {

/// When whoever acts now did; invalid where that is not known.
QDateTime at(const Workspace &workspace, const AssessmentId &id);

/// Notes that whoever acts in this name has looked until now.
void note(const Workspace &workspace, const AssessmentId &id, const QString &name);

} // namespace candour::lastLooked
