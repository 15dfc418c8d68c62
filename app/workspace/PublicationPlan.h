// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"

namespace candour::publishing {

/// Everything about a publication that is decided before its first file is made.
struct PublicationPlan
{
    PageSource source;
    Publication record;                ///< Without files.
    std::optional<Publication> before; ///< The version that readers know of this edition and language.
    bool nothingNew = false;           ///< The record is of what is published exactly so.
};

Result<PublicationPlan> planOf(const Workspace &workspace, const AssessmentId &id, const Request &request);

} // namespace candour::publishing
