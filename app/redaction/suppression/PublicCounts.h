// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Visibility.h"
#include "redaction/suppression/Protection.h"

namespace candour {

/// The numbers of people that the public would read in a question if no small one were left out, and whose they are.
struct PublicCounts
{
    CountTable table;
    QList<RowId> rows;
    QStringList columns;
    bool isSound = true; ///< False where a number is no count: it has a fraction, is negative or beyond MostPeople.

    CountCell cell(CellAt at) const;
    std::optional<CellAt> at(const CountCell &cell) const; ///< Nothing where the public sees no such row or column.
    CellPattern pattern(const Suppression &suppression) const;
    QList<CountCell> cells(const CellPattern &pattern) const; ///< Sorted.
    bool operator==(const PublicCounts &) const = default;
};

PublicCounts publicCounts(const Question &question, const Assessment &a, const Visibility &visibility);

} // namespace candour
