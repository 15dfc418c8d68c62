// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/CountNetwork.h"

namespace candour {

/// Cells that the public does not see.
using CellPattern = QSet<CellAt>;

/// The numbers that a stranger cannot rule out for one cell.
struct Interval
{
    qint64 least = 0;
    std::optional<qint64> most; ///< Nothing where there is no end.
    bool isExact = true;        ///< False where the table was too large: it is at least this wide.
    bool operator==(const Interval &) const = default;
};

/// What a stranger can find out about suppressed cells from everything else in the table: the cells and totals that are
/// published, and that no number is negative. Exact, because the table is a network; a table that would take more than
/// a fixed amount of work gets intervals that are narrower than the truth, so that nothing passes which should not.
class Bounds
{
public:
    Bounds(const CountTable &table, const CellPattern &pattern);

    Interval of(CellAt cell); ///< Just its value where the cell is not in the pattern.

private:
    const CountTable &m_table;
    WorkLimit m_work;
    CountNetwork m_network;
};

} // namespace candour
