// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Publication.h"
#include "summary/Document.h"

namespace candour {

/// What each main section of a page says with what stands below it, as sums. The page bears no number yet: the table of
/// versions changes with every version, and nobody needs to be told.
QList<PublishedSection> sectionsOf(const Document &page);

/// The headings of the sections that are new or say something else now, in their order, and then of those that are
/// gone. Empty where nothing is known of the version before.
QStringList changedSections(const QList<PublishedSection> &before, const QList<PublishedSection> &now);

} // namespace candour
