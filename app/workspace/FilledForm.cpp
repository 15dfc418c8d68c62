// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/FilledForm.h"

namespace candour {

Result<FilledForm> filledForm(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    return FilledForm{*assessment, *form};
}

} // namespace candour
