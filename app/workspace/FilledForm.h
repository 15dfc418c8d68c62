// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour {

/// An assessment with the version of the template that it answers.
struct FilledForm
{
    Assessment assessment;
    Template form;
};

Result<FilledForm> filledForm(const Workspace &workspace, const AssessmentId &id);

} // namespace candour
