// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PublicPage.h"

namespace candour {

Result<PageSource> pageSource(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const Edition edition{.language = assessment->language,
                          .organisation = settings->organisation,
                          .contact = settings->contactEmail,
                          .licence = settings->licence,
                          .licenceUrl = settings->licenceUrl};
    return PageSource{*assessment, *form, edition};
}

} // namespace candour
