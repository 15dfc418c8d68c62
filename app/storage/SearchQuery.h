// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// What people type into the search, as an expression that FTS5 always understands: every word is required and the last
/// may be the beginning of one, "words in quotes" stand together, and a word or phrase behind a minus sign is left out.
/// Empty where nothing is required.
QString matchExpression(const QString &typed);

} // namespace candour
