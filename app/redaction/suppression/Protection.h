// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Suppression.h"
#include "redaction/suppression/Bounds.h"

namespace candour {

/// The cells that must not be published by themselves: numbers from 1 to one below the threshold, and zeros of a row in
/// which all people stand in one column, unless the rule shows these.
CellPattern smallCells(const CountTable &table, const SuppressionRule &rule);

/// A cell that a pattern does not protect.
struct Exposed
{
    CellAt cell;
    bool isShown = false; ///< It is small, and not in the pattern at all.
    Interval interval;    ///< What a stranger can narrow it to.
    bool operator==(const Exposed &) const = default;
};

/// The first cell that the pattern does not protect; nothing where it protects all. A small cell is protected where a
/// stranger must reckon with zero and with the threshold; what is left out for its sake where the interval is at least
/// as wide as the threshold.
std::optional<Exposed> firstExposed(const CountTable &table, const SuppressionRule &rule, const CellPattern &pattern);

/// The pattern for this table: small cells, and with them the cells that cost the public least. The cheapest there is
/// in a small table; in others one without a cell too many, as far as a fixed amount of work shows. Always checked.
struct Protection
{
    CellPattern pattern;
    bool isProtected = false; ///< False where no pattern was found, as in a table of which too much is known.
    bool isCheapest = false;  ///< Every other pattern was tried or ruled out.
};
Protection protect(const CountTable &table, const SuppressionRule &rule);

/// How many people's numbers the public loses by a pattern; every cell counts for one more.
qint64 costOf(const CountTable &table, const CellPattern &pattern);

} // namespace candour
