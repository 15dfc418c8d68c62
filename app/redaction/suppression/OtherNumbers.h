// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/Bounds.h"

namespace candour {

/// Other numbers for cells of the table with which every cell and total outside the pattern is as it is: as many as are
/// found in a fixed amount of work. Nothing where nobody could tell that there are any.
QHash<CellAt, qint64> otherNumbers(const CountTable &table, const CellPattern &pattern);

/// Other numbers with which a rounded table is as it is: for every cell there is one.
QHash<CellAt, qint64> otherRoundedNumbers(const CountTable &table);

} // namespace candour
