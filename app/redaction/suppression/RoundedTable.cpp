// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/RoundedTable.h"

namespace candour {

namespace {

/// Nobody reads a number or total as it is, so all are left out; each number is rounded besides.
CellPattern allRounded(CountTable &table)
{
    CellPattern all;
    for (const CellAt &cell : table.cells()) {
        all.insert(cell);
        if (!table.isTotal(cell))
            table.setRounded(cell);
    }
    return all;
}

} // namespace

std::optional<Exposed> firstNarrowed(const CountTable &table)
{
    if (!table.hasEarlier())
        return std::nullopt;
    CountTable rounded = table;
    Bounds bounds(rounded, allRounded(rounded));
    for (const CellAt &cell : rounded.cells()) {
        if (rounded.isTotal(cell) || rounded.isKnown(cell))
            continue;
        const qint64 shown = roundedToFive(rounded.value(cell).value_or(0));
        const Interval interval = bounds.of(cell);
        if (interval.least > leastRoundedTo(shown) || !interval.most || *interval.most < mostRoundedTo(shown))
            return Exposed{cell, false, interval};
    }
    return std::nullopt;
}

} // namespace candour
