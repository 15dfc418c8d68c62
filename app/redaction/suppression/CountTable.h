// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <compare>
#include <optional>

namespace candour {

/// Where a cell stands. The row after the last holds the totals of columns, the column after the last those of rows.
struct CellAt
{
    int row = 0;
    int column = 0;
    auto operator<=>(const CellAt &) const = default;
};

inline size_t qHash(const CellAt &at, size_t seed = 0)
{
    return qHashMulti(seed, at.row, at.column);
}

/// The largest number of people that a cell may hold; larger ones are no counts.
inline constexpr qint64 MostPeople = 1'000'000'000'000;

/// Cells of one row or one column of which the public knows the sum, beside the total of the whole.
struct KnownSum
{
    enum class Line { Row, Column };
    Line line = Line::Row;
    QList<CellAt> cells;
    bool operator==(const KnownSum &) const = default;
};

/// Numbers of people in rows and columns, and the totals that are published with them. A total that contains a number
/// which is not in the table is not in it either.
class CountTable
{
public:
    /// Every cell is missing until it is set. Rows have totals where there are two columns or more.
    CountTable(int rows, int columns, bool hasTotals);

    void set(CellAt cell, qint64 people); ///< From 0 to MostPeople.
    void setKnown(CellAt cell);           ///< The public has read this number before, so it cannot be kept back.
    void setRounded(CellAt cell);         ///< The public has read it to the nearest multiple of five.
    void addKnownSum(const KnownSum &sum);
    void setHidden(CellAt cell); ///< The number is withheld, and so are the totals that contain it.
    void addHiddenRow();         ///< There are rows that the public does not see: columns have no totals.
    void addHiddenColumn();      ///< The same for columns: rows have no totals.

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool hasTotals() const { return m_hasTotals; }

    bool isTotal(CellAt cell) const { return cell.row == m_rows || cell.column == m_columns; }
    bool isHidden(CellAt cell) const; ///< True for what is withheld, and for a total of which a part is.
    bool isKnown(CellAt cell) const { return m_known.contains(cell); }
    bool isRounded(CellAt cell) const { return m_rounded.contains(cell); }
    const QList<KnownSum> &knownSums() const { return m_knownSums; }
    bool hasEarlier() const;                        ///< Something is known beside what is published with the table.
    std::optional<qint64> value(CellAt cell) const; ///< Nothing where the cell or total is missing.

    /// To the nearest multiple of five; a total adds up its rounded parts, so that it tells no more of them.
    std::optional<qint64> rounded(CellAt cell) const;
    QList<CellAt> cells() const; ///< Every cell that has a value, totals included; sorted.
    bool operator==(const CountTable &) const = default;

private:
    std::optional<qint64> sum(CellAt total) const;
    bool hasTotal(CellAt total) const;
    QList<CellAt> partsOf(CellAt total) const;

    int m_rows;
    int m_columns;
    bool m_hasTotals;
    bool m_hasHiddenRow = false;
    bool m_hasHiddenColumn = false;
    QSet<CellAt> m_known;
    QSet<CellAt> m_rounded;
    QList<KnownSum> m_knownSums;
    QSet<CellAt> m_hidden;
    QList<std::optional<qint64>> m_values; ///< By row, then column.
};

/// To the nearest multiple of five.
qint64 roundedToFive(qint64 people);

/// The numbers of people that are rounded to this one.
qint64 leastRoundedTo(qint64 rounded);
qint64 mostRoundedTo(qint64 rounded);

} // namespace candour
