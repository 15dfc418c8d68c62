// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/CountTable.h"

#include <limits>

namespace candour {

/// Work on a table is counted in arcs looked at, so that the same table always ends the same way.
class WorkLimit
{
public:
    explicit WorkLimit(qint64 most) : m_left(most) {}

    void spend(qint64 steps) { m_left -= steps; }
    bool isSpent() const { return m_left < 0; }

private:
    qint64 m_left;
};

/// A table of counts as a network: every total is an equation and a node, every cell an arc between the two nodes whose
/// equations it stands in. What a stranger does not know is an open arc. Changes that leave all that is published as it
/// is are then flows around circles of open arcs; whole numbers bound them, so nothing is lost by counting in wholes.
/// Where the public knows the sum of a part of a row or column, that part is a node of its own; where two such parts
/// overlap, what they share counts as known by itself, which is more than a stranger knows and never less.
class CountNetwork
{
public:
    static constexpr qint64 Unbounded = std::numeric_limits<qint64>::max();
    enum class Way { More, Fewer };

    struct Arc
    {
        CellAt cell;
        int tail = 0;
        int head = 0;
        qint64 people = 0;
        qint64 least = 0; ///< What the public has read of it before.
        qint64 most = std::numeric_limits<qint64>::max();
        qint64 moved = 0; ///< By the flow that is being looked for.
        bool isOpen = false;
    };

    CountNetwork(const CountTable &table, WorkLimit &work);

    const QList<Arc> &arcs() const { return m_arcs; }
    int arcOf(CellAt cell) const { return m_byCell.value(cell, -1); } ///< -1 where no flow can change the cell.
    void setOpen(int arc, bool isOpen);

    /// How many more or fewer people could stand in this cell; stops at \a wanted. What was found when the work is
    /// spent is possible, though there may be more.
    qint64 reach(int arc, Way way, qint64 wanted = Unbounded);

    /// Gives this cell so many more or fewer people, at most \a wanted, and other open cells what that asks of them.
    /// Returns how many.
    qint64 move(int arc, Way way, qint64 wanted);

    /// Opens the arcs that cost least until the cell can move by \a wanted; \a cost says what each is worth. Returns
    /// by how much it can.
    qint64 extend(int arc, Way way, qint64 wanted, const QList<qint64> &cost);

private:
    struct Step
    {
        int arc = -1;
        int node = -1; ///< Where the step comes from.
    };

    using NodesByCell = QHash<CellAt, int>;

    void add(const CountTable &table, CellAt cell, int ofRow, int ofColumn);
    NodesByCell nodesOfSums(const CountTable &table, KnownSum::Line line);
    qint64 room(int arc, int from) const;
    static qint64 mostOf(const Arc &arc, Way way, qint64 wanted);
    bool findPath(int from, int to, int without, qint64 least);
    bool findCheapestPath(int from, int to, int without, qint64 least, const QList<qint64> &cost);
    qint64 push(int from, int to, qint64 wanted);
    void openPath(int from, int to);
    qint64 send(int arc, Way way, qint64 wanted);
    void clear();

    WorkLimit &m_work;
    QList<Arc> m_arcs;
    QHash<CellAt, int> m_byCell;
    QList<QList<int>> m_openAt; ///< Open arcs by node.
    QList<QList<int>> m_allAt;
    QList<Step> m_into; ///< The path that was found, by node.
    QList<int> m_movedArcs;
};

} // namespace candour
