// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/Bounds.h"

namespace candour {

namespace {

constexpr qint64 MostBoundsWork = 100'000'000;

} // namespace

Bounds::Bounds(const CountTable &table, const CellPattern &pattern)
    : m_table(table), m_work(MostBoundsWork), m_network(table, m_work)
{
    for (int arc = 0; arc < m_network.arcs().size(); ++arc)
        m_network.setOpen(arc, pattern.contains(m_network.arcs().at(arc).cell));
}

Interval Bounds::of(CellAt cell)
{
    const qint64 people = m_table.value(cell).value_or(0);
    const int arc = m_network.arcOf(cell);
    if (arc < 0 || !m_network.arcs().at(arc).isOpen)
        return Interval{people, people};
    const qint64 fewer = m_network.reach(arc, CountNetwork::Way::Fewer);
    const qint64 more = m_network.reach(arc, CountNetwork::Way::More);
    Interval interval{.least = people - fewer, .isExact = !m_work.isSpent()};
    if (more != CountNetwork::Unbounded)
        interval.most = people + more;
    return interval;
}

} // namespace candour
