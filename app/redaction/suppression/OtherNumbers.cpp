// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/OtherNumbers.h"

namespace candour {

namespace {

constexpr qint64 MostMovingWork = 10'000'000;
constexpr qint64 MostMoved = 7;

} // namespace

QHash<CellAt, qint64> otherNumbers(const CountTable &table, const CellPattern &pattern)
{
    using Way = CountNetwork::Way;
    WorkLimit work(MostMovingWork);
    CountNetwork network(table, work);
    for (int arc = 0; arc < network.arcs().size(); ++arc)
        network.setOpen(arc, pattern.contains(network.arcs().at(arc).cell));
    const auto isMoved = [&](int arc) {
        const CountNetwork::Arc &one = network.arcs().at(arc);
        return one.people != table.value(one.cell).value_or(0);
    };
    for (int arc = 0; arc < network.arcs().size() && !work.isSpent(); ++arc)
        if (network.arcs().at(arc).isOpen && !isMoved(arc) && network.move(arc, Way::More, MostMoved) == 0)
            network.move(arc, Way::Fewer, MostMoved);
    QHash<CellAt, qint64> others;
    for (int arc = 0; arc < network.arcs().size(); ++arc)
        if (const CountNetwork::Arc &one = network.arcs().at(arc); isMoved(arc) && !table.isTotal(one.cell))
            others.insert(one.cell, one.people);
    return others;
}

QHash<CellAt, qint64> otherRoundedNumbers(const CountTable &table)
{
    QHash<CellAt, qint64> others;
    for (const CellAt &cell : table.cells()) {
        const qint64 people = table.value(cell).value_or(0);
        if (!table.isTotal(cell))
            others.insert(cell, people == mostRoundedTo(roundedToFive(people)) ? people - 1 : people + 1);
    }
    return others;
}

} // namespace candour
