// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PublicPage.h"

#include "workspace/FilledForm.h"
#include "workspace/Organisation.h"

namespace candour {

Result<PageSource> pageSource(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const ReviewCopy *copy = filled->assessment.reviewCopy ? &*filled->assessment.reviewCopy : nullptr;
    const auto settings = copy ? Result<Settings>(organisation::settingsFrom(copy->imprint)) : workspace.settings();
    if (!settings)
        return failed(settings);
    const Edition edition{.language = filled->assessment.language,
                          .organisation = settings->organisation,
                          .contact = settings->contactEmail,
                          .licence = settings->licence,
                          .licenceUrl = settings->licenceUrl,
                          .style = organisation::houseStyle(*settings)};
    return PageSource{filled->assessment, filled->form, edition};
}

} // namespace candour
