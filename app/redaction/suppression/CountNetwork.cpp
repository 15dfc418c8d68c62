// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/CountNetwork.h"

#include <queue>

#include <algorithm>
#include <utility>

namespace candour {

namespace {

constexpr qint64 DearerStep = 5; ///< Of the search for the cheapest path, beside that for any.

} // namespace

/// Nodes: each row and the row of totals, each column and the column of totals, one for what nobody publishes, and one
/// for every part of a row or column of which the sum is known.
CountNetwork::CountNetwork(const CountTable &table, WorkLimit &work) : m_work(work)
{
    const int unpublished = table.rows() + table.columns() + 2;
    m_allAt.resize(unpublished + 1);
    const NodesByCell rowParts = nodesOfSums(table, KnownSum::Line::Row);
    const NodesByCell columnParts = nodesOfSums(table, KnownSum::Line::Column);
    QList<int> ofRows;
    for (int row = 0; row <= table.rows(); ++row)
        ofRows += table.value({row, table.columns()}) ? row : unpublished;
    QList<int> ofColumns;
    for (int column = 0; column <= table.columns(); ++column)
        ofColumns += table.value({table.rows(), column}) ? table.rows() + 1 + column : unpublished;
    for (const CellAt &cell : table.cells())
        if (!table.isKnown(cell))
            add(table, cell, rowParts.value(cell, ofRows.at(cell.row)),
                columnParts.value(cell, ofColumns.at(cell.column)));
    m_openAt.resize(m_allAt.size());
    m_into.resize(m_allAt.size());
}

/// A new node for all cells that stand in the same known sums.
CountNetwork::NodesByCell CountNetwork::nodesOfSums(const CountTable &table, KnownSum::Line line)
{
    QHash<CellAt, QList<int>> sumsOf;
    const QList<KnownSum> &sums = table.knownSums();
    for (int sum = 0; sum < sums.size(); ++sum)
        if (sums.at(sum).line == line)
            for (const CellAt &cell : sums.at(sum).cells)
                sumsOf[cell] += sum;
    QHash<QList<int>, int> parts;
    NodesByCell nodes;
    for (const CellAt &cell : table.cells()) {
        const QList<int> of = sumsOf.value(cell);
        if (of.isEmpty())
            continue;
        if (!parts.contains(of)) {
            parts.insert(of, int(m_allAt.size()));
            m_allAt += QList<int>();
        }
        nodes.insert(cell, parts.value(of));
    }
    return nodes;
}

/// Totals stand on the other side of their equations, so that every arc leaves one node and enters another.
void CountNetwork::add(const CountTable &table, CellAt cell, int ofRow, int ofColumn)
{
    const bool leavesRow = (cell.row == table.rows()) == (cell.column == table.columns());
    Arc arc{.cell = cell, .tail = ofRow, .head = ofColumn, .people = table.value(cell).value_or(0)};
    if (!leavesRow)
        std::swap(arc.tail, arc.head);
    if (table.isRounded(cell)) {
        arc.least = leastRoundedTo(roundedToFive(arc.people));
        arc.most = mostRoundedTo(roundedToFive(arc.people));
    }
    const int index = int(m_arcs.size());
    m_byCell.insert(cell, index);
    m_allAt[arc.tail] += index;
    m_allAt[arc.head] += index;
    m_arcs += arc;
}

void CountNetwork::setOpen(int arc, bool isOpen)
{
    Arc &one = m_arcs[arc];
    if (one.isOpen == isOpen)
        return;
    one.isOpen = isOpen;
    for (const int node : {one.tail, one.head}) {
        m_work.spend(isOpen ? 1 : m_openAt.at(node).size());
        if (isOpen)
            m_openAt[node] += arc;
        else
            m_openAt[node].removeOne(arc);
    }
}

qint64 CountNetwork::room(int arc, int from) const
{
    const Arc &one = m_arcs.at(arc);
    if (one.tail != from)
        return one.people + one.moved - one.least;
    return one.most == Unbounded ? Unbounded : one.most - one.people - one.moved;
}

/// By how much the number may move for itself.
qint64 CountNetwork::mostOf(const Arc &arc, Way way, qint64 wanted)
{
    if (way == Way::Fewer)
        return std::min(wanted, arc.people - arc.least);
    return arc.most == Unbounded ? wanted : std::min(wanted, arc.most - arc.people);
}

bool CountNetwork::findPath(int from, int to, int without, qint64 least)
{
    if (m_work.isSpent())
        return false;
    m_into.fill({});
    m_into[from].node = from;
    m_work.spend(m_into.size());
    QList<int> waiting{from};
    for (qsizetype next = 0; next < waiting.size() && !m_work.isSpent(); ++next) {
        const int node = waiting.at(next);
        m_work.spend(m_openAt.at(node).size());
        for (const int arc : m_openAt.at(node)) {
            const int other = m_arcs.at(arc).tail == node ? m_arcs.at(arc).head : m_arcs.at(arc).tail;
            if (arc == without || m_into.at(other).node >= 0 || room(arc, node) < least)
                continue;
            m_into[other] = Step{arc, node};
            if (other == to)
                return true;
            waiting += other;
        }
    }
    return false;
}

bool CountNetwork::findCheapestPath(int from, int to, int without, qint64 least, const QList<qint64> &cost)
{
    using Reached = std::pair<qint64, int>; // cost so far, node
    if (m_work.isSpent())
        return false;
    m_into.fill({});
    m_work.spend(DearerStep * m_into.size());
    QList<qint64> best(m_into.size(), Unbounded);
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> waiting;
    best[from] = 0;
    waiting.push({0, from});
    while (!waiting.empty() && !m_work.isSpent()) {
        const auto [soFar, node] = waiting.top();
        waiting.pop();
        if (soFar > best.at(node))
            continue;
        if (node == to)
            return true;
        m_work.spend(DearerStep * m_allAt.at(node).size());
        for (const int arc : m_allAt.at(node)) {
            const Arc &one = m_arcs.at(arc);
            const int other = one.tail == node ? one.head : one.tail;
            const qint64 dearer = soFar + (one.isOpen ? 0 : cost.at(arc));
            if (arc == without || dearer >= best.at(other) || room(arc, node) < least)
                continue;
            best[other] = dearer;
            m_into[other] = Step{arc, node};
            waiting.push({dearer, other});
        }
    }
    return false;
}

/// Sends as much as the path bears, at most \a wanted.
qint64 CountNetwork::push(int from, int to, qint64 wanted)
{
    qint64 amount = wanted;
    for (int node = to; node != from; node = m_into.at(node).node)
        amount = std::min(amount, room(m_into.at(node).arc, m_into.at(node).node));
    for (int node = to; node != from; node = m_into.at(node).node) {
        const Step &step = m_into.at(node);
        Arc &arc = m_arcs[step.arc];
        arc.moved += arc.tail == step.node ? amount : -amount;
        m_movedArcs += step.arc;
    }
    return amount;
}

void CountNetwork::openPath(int from, int to)
{
    for (int node = to; node != from; node = m_into.at(node).node)
        setOpen(m_into.at(node).arc, true);
}

void CountNetwork::clear()
{
    for (const int arc : std::as_const(m_movedArcs))
        m_arcs[arc].moved = 0;
    m_movedArcs.clear();
}

/// The flow by which the cell can move stands in the arcs until clear(), but where there is no end to it.
qint64 CountNetwork::send(int arc, Way way, qint64 wanted)
{
    const Arc &moved = m_arcs.at(arc);
    const int from = way == Way::More ? moved.head : moved.tail;
    const int to = way == Way::More ? moved.tail : moved.head;
    const qint64 most = mostOf(moved, way, wanted);
    if (most <= 0 || from == to)
        return std::max(most, qint64(0));
    if (findPath(from, to, arc, most))
        return most == Unbounded ? most : push(from, to, most);
    qint64 found = 0;
    while (found < most && findPath(from, to, arc, 1))
        found += push(from, to, most - found);
    return found;
}

qint64 CountNetwork::reach(int arc, Way way, qint64 wanted)
{
    const qint64 found = send(arc, way, wanted);
    clear();
    return found;
}

qint64 CountNetwork::move(int arc, Way way, qint64 wanted)
{
    const qint64 found = send(arc, way, wanted);
    m_arcs[arc].people += way == Way::More ? found : -found;
    for (const int other : std::as_const(m_movedArcs))
        m_arcs[other].people += std::exchange(m_arcs[other].moved, 0);
    clear();
    return found;
}

qint64 CountNetwork::extend(int arc, Way way, qint64 wanted, const QList<qint64> &cost)
{
    const Arc moved = m_arcs.at(arc);
    const int from = way == Way::More ? moved.head : moved.tail;
    const int to = way == Way::More ? moved.tail : moved.head;
    const qint64 most = mostOf(moved, way, wanted);
    if (most <= 0 || from == to)
        return std::max(most, qint64(0));
    qint64 found = 0;
    while (found < most &&
           (findCheapestPath(from, to, arc, most - found, cost) || findCheapestPath(from, to, arc, 1, cost))) {
        openPath(from, to);
        found += push(from, to, most - found);
    }
    clear();
    return found;
}

} // namespace candour
