// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Summarise.h"
#include "workspace/Workspace.h"

namespace candour {

/// An assessment with its template and the facts of publication that the workspace sets.
struct PageSource
{
    Assessment assessment;
    Template form;
    Edition edition; ///< Without number, dates and versions.

    PublicSummary summary() const { return summarise(form, assessment, edition); }
    bool operator==(const PageSource &) const = default;
};

Result<PageSource> pageSource(const Workspace &workspace, const AssessmentId &id);

} // namespace candour
