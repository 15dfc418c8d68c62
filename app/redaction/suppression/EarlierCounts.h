// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Publication.h"
#include "redaction/suppression/PublicCounts.h"

namespace candour {

/// What the public sees of a table of counts under this decision.
QList<PublishedCount> publishedCounts(const QString &question, const PublicCounts &counts, const Suppression &decided);

/// The same for every table of the page, for the record of its publication; by question and cell.
QList<PublishedCount> shownCounts(const Template &t, const Assessment &a, const QString &language);

/// Adds to the table what somebody knows of it who has read an earlier version and takes it that nothing has changed
/// which need not have: numbers that are the same become known or rounded, and where a total contained numbers that
/// were left out and their sum is the same, that sum is known. False where something that the version shows is about
/// other numbers, of which nobody can say what they tell about these: it was counted anew, or is in the table no more.
bool noteEarlier(PublicCounts &counts, const QString &question, const Publication &earlier);

/// Whether readers can still have it: what was taken down is as if it had never been out.
bool isOut(const Publication &earlier);

} // namespace candour
