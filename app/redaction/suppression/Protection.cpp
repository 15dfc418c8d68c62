// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/Protection.h"

#include <algorithm>

namespace candour {

namespace {

using Way = CountNetwork::Way;

constexpr qint64 MostCheckWork = 100'000'000;
constexpr qint64 MostSearchWork = 100'000'000;
constexpr qsizetype MostSearched = 24; ///< Cells that may be left out or not; more are not tried one by one.

/// Zeros of rows in which all people stand in one column.
CellPattern tellingZeros(const CountTable &table)
{
    CellPattern zeros;
    for (int row = 0; row < table.rows(); ++row) {
        CellPattern empty;
        int filled = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const auto people = table.value({row, column});
            if (people == 0)
                empty.insert({row, column});
            else
                ++filled; // a number that is not there may be anything
        }
        if (filled == 1)
            zeros.unite(empty);
    }
    return zeros;
}

/// How far a cell must be able to move. What a secondary cell can move either way counts together.
struct Need
{
    qint64 fewer = 0;
    qint64 more = 0;
};

/// A pattern under work: checks it, widens it, narrows it.
class PatternWork
{
public:
    PatternWork(const CountTable &table, const SuppressionRule &rule, qint64 mostWork)
        : m_rule(rule), m_small(smallCells(table, rule)), m_work(mostWork), m_network(table, m_work)
    {
        for (const CountNetwork::Arc &arc : m_network.arcs())
            m_cost += arc.people + 1;
    }

    const CellPattern &small() const { return m_small; }
    const CountNetwork &network() const { return m_network; }
    bool isSpent() const { return m_work.isSpent(); }
    qint64 costOf(int arc) const { return m_cost.at(arc); }
    void setOpen(int arc, bool isOpen) { m_network.setOpen(arc, isOpen); }
    bool isSmall(int arc) const { return m_small.contains(m_network.arcs().at(arc).cell); }

    void open(const CellPattern &pattern)
    {
        for (int arc = 0; arc < m_network.arcs().size(); ++arc)
            m_network.setOpen(arc, pattern.contains(m_network.arcs().at(arc).cell));
    }

    CellPattern pattern() const
    {
        CellPattern open;
        for (const CountNetwork::Arc &arc : m_network.arcs())
            if (arc.isOpen)
                open.insert(arc.cell);
        return open;
    }

    bool isProtected(int arc)
    {
        const Need need = needOf(arc);
        if (isSmall(arc))
            return m_network.reach(arc, Way::Fewer, need.fewer) >= need.fewer &&
                   m_network.reach(arc, Way::More, need.more) >= need.more;
        const qint64 more = m_network.reach(arc, Way::More, m_rule.threshold);
        return more + m_network.reach(arc, Way::Fewer, m_rule.threshold) >= m_rule.threshold;
    }

    /// The first of these that is not protected, or -1.
    int firstExposed(const QList<int> &arcs)
    {
        for (const int arc : arcs)
            if (!isProtected(arc) || isSpent())
                return arc;
        return -1;
    }

    /// Small cells first: the others are left out for their sake.
    int firstExposed()
    {
        QList<int> arcs = openArcs();
        std::stable_partition(arcs.begin(), arcs.end(), [&](int arc) { return isSmall(arc); });
        return firstExposed(arcs);
    }

    QList<int> openArcs()
    {
        m_work.spend(m_network.arcs().size());
        QList<int> open;
        for (int arc = 0; arc < m_network.arcs().size(); ++arc)
            if (m_network.arcs().at(arc).isOpen)
                open += arc;
        return open;
    }

    /// Leaves out more cells until every one is protected; false where that does not help. What is protected stays so.
    bool widen()
    {
        bool isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (const int arc : openArcs()) {
                if (isProtected(arc))
                    continue;
                widenFor(arc);
                if (isSpent() || !isProtected(arc))
                    return false;
                isSettled = false;
            }
        }
        return !isSpent();
    }

    /// Shows the dearest cells again that need not be left out.
    void narrow()
    {
        QList<int> secondary = openArcs();
        secondary.removeIf([&](int arc) { return isSmall(arc); });
        std::stable_sort(secondary.begin(), secondary.end(), [&](int a, int b) { return costOf(a) > costOf(b); });
        for (const int arc : std::as_const(secondary)) {
            m_network.setOpen(arc, false);
            if (firstExposed() >= 0)
                m_network.setOpen(arc, true);
        }
    }

private:
    Need needOf(int arc) const
    {
        const qint64 people = m_network.arcs().at(arc).people;
        return Need{people, std::max(m_rule.threshold - people, qint64(0))};
    }

    void widenFor(int arc)
    {
        const Need need = needOf(arc);
        if (isSmall(arc)) {
            m_network.extend(arc, Way::More, need.more, m_cost);
            m_network.extend(arc, Way::Fewer, need.fewer, m_cost);
            return;
        }
        const qint64 fewer = m_network.reach(arc, Way::Fewer, m_rule.threshold);
        m_network.extend(arc, Way::More, m_rule.threshold - fewer, m_cost);
        const qint64 more = m_network.reach(arc, Way::More, m_rule.threshold);
        m_network.extend(arc, Way::Fewer, m_rule.threshold - more, m_cost);
    }

    SuppressionRule m_rule;
    CellPattern m_small;
    WorkLimit m_work;
    CountNetwork m_network;
    QList<qint64> m_cost;
};

/// Tries every set of further cells, the dearest decided first, and rules out those that cannot become cheaper or
/// protect enough. Leaving out more exposes nothing that was protected, so what is not protected with all that is left
/// never will be.
class CheapestSearch
{
public:
    CheapestSearch(PatternWork &work, const CellPattern &found) : m_work(work), m_pattern(found)
    {
        for (int arc = 0; arc < work.network().arcs().size(); ++arc) {
            if (work.isSmall(arc)) {
                m_leftOut += arc;
                continue;
            }
            m_free += arc;
            m_best += found.contains(work.network().arcs().at(arc).cell) ? work.costOf(arc) : 0;
        }
        std::stable_sort(m_free.begin(), m_free.end(), [&](int a, int b) { return work.costOf(a) > work.costOf(b); });
    }

    qsizetype size() const { return m_free.size(); }

    /// The cheapest pattern; the best so far where the work does not suffice.
    CellPattern run()
    {
        for (const int arc : std::as_const(m_free))
            m_work.setOpen(arc, true);
        decide(0, 0);
        return m_pattern;
    }

private:
    /// What is not decided yet is open, and need not be protected itself.
    void decide(qsizetype next, qint64 cost)
    {
        if (cost >= m_best || m_work.isSpent() || m_work.firstExposed(m_leftOut) >= 0)
            return;
        if (next == m_free.size()) {
            m_best = cost;
            m_pattern = m_work.pattern();
            return;
        }
        const int arc = m_free.at(next);
        m_work.setOpen(arc, false);
        decide(next + 1, cost);
        m_work.setOpen(arc, true);
        m_leftOut += arc;
        decide(next + 1, cost + m_work.costOf(arc));
        m_leftOut.removeLast();
    }

    PatternWork &m_work;
    QList<int> m_free;    ///< Not small, the dearest first.
    QList<int> m_leftOut; ///< Small, or decided.
    qint64 m_best = 0;
    CellPattern m_pattern;
};

} // namespace

CellPattern smallCells(const CountTable &table, const SuppressionRule &rule)
{
    CellPattern small = rule.zerosShown ? CellPattern() : tellingZeros(table);
    for (const CellAt &cell : table.cells())
        if (const qint64 people = table.value(cell).value_or(0); people > 0 && people < rule.threshold)
            small.insert(cell);
    return small;
}

std::optional<Exposed> firstExposed(const CountTable &table, const SuppressionRule &rule, const CellPattern &pattern)
{
    const CellPattern small = smallCells(table, rule);
    const auto intervalOf = [&](CellAt cell) { return Bounds(table, pattern).of(cell); };
    for (const CellAt &cell : table.cells()) {
        const bool isLeftOut = pattern.contains(cell);
        if (small.contains(cell) && !isLeftOut)
            return Exposed{cell, true, intervalOf(cell)};
        if (isLeftOut && table.isKnown(cell))
            return Exposed{cell, false, intervalOf(cell)};
    }
    PatternWork work(table, rule, MostCheckWork);
    work.open(pattern);
    const int exposed = work.firstExposed();
    if (exposed < 0)
        return std::nullopt;
    const CellAt cell = work.network().arcs().at(exposed).cell;
    Interval interval = intervalOf(cell);
    interval.isExact = interval.isExact && !work.isSpent();
    return Exposed{cell, false, interval};
}

Protection protect(const CountTable &table, const SuppressionRule &rule)
{
    PatternWork work(table, rule, MostSearchWork);
    work.open(work.small());
    const bool isWidened = work.widen();
    Protection found{.pattern = work.pattern()};
    if (isWidened && !work.isSpent()) {
        work.narrow();
        found.pattern = work.pattern();
        CheapestSearch search(work, found.pattern);
        if (search.size() <= MostSearched) {
            found.pattern = search.run();
            found.isCheapest = !work.isSpent();
        }
    }
    found.pattern.unite(work.small());
    found.isProtected = !firstExposed(table, rule, found.pattern);
    return found;
}

qint64 costOf(const CountTable &table, const CellPattern &pattern)
{
    qint64 cost = 0;
    for (const CellAt &cell : pattern)
        cost += table.value(cell).value_or(0) + 1;
    return cost;
}

} // namespace candour
