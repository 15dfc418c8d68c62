// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "publish/Catalogue.h"
#include "summary/Document.h"
#include "summary/PublicFacts.h"

namespace candour {

/// The files of one version beside a register that holds \a before, and of that register with it. The inner half of
/// render(), which alone may be called by the program: it takes a PublicSummary, and this takes what any document could
/// be.
Result<QList<FinishedFile>> publishedFiles(const Document &document, const PublicFacts &facts, const Catalogue &before);

} // namespace candour
