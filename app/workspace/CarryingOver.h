// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/CarryOver.h"
#include "workspace/Workspace.h"

/// Moving an assessment to a newer version of its template.
namespace candour::carrying {

/// The newest version of the assessment's template; nullopt where it is the one in use.
Result<std::optional<Template>> newer(const Workspace &workspace, const AssessmentId &id);

/// What would become of each answer in the newest version, one sentence each.
Result<QStringList> preview(const Workspace &workspace, const AssessmentId &id);

/// Carries the assessment over to the newest version; refused where it is in use already. Sign-offs are outdated by it.
Result<> carryOver(Workspace &workspace, const AssessmentId &id);

} // namespace candour::carrying
