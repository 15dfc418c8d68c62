// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/CountTable.h"

#include "dpia/Suppression.h"

#include <algorithm>

namespace candour {

qint64 roundedToFive(qint64 people)
{
    return (people + RoundingBase / 2) / RoundingBase * RoundingBase;
}

qint64 leastRoundedTo(qint64 rounded)
{
    return std::max(rounded - RoundingBase / 2, qint64(0));
}

qint64 mostRoundedTo(qint64 rounded)
{
    return rounded + RoundingBase / 2;
}

CountTable::CountTable(int rows, int columns, bool hasTotals)
    : m_rows(rows), m_columns(columns), m_hasTotals(hasTotals), m_values(qsizetype(rows) * columns)
{}

void CountTable::set(CellAt cell, qint64 people)
{
    m_values[qsizetype(cell.row) * m_columns + cell.column] = people;
}

void CountTable::setKnown(CellAt cell)
{
    m_known.insert(cell);
}

void CountTable::setRounded(CellAt cell)
{
    m_rounded.insert(cell);
}

void CountTable::addKnownSum(const KnownSum &sum)
{
    m_knownSums += sum;
}

bool CountTable::hasEarlier() const
{
    return !m_known.isEmpty() || !m_rounded.isEmpty() || !m_knownSums.isEmpty();
}

void CountTable::setHidden(CellAt cell)
{
    m_hidden.insert(cell);
}

void CountTable::addHiddenRow()
{
    m_hasHiddenRow = true;
}

void CountTable::addHiddenColumn()
{
    m_hasHiddenColumn = true;
}

std::optional<qint64> CountTable::value(CellAt cell) const
{
    return isTotal(cell) ? sum(cell) : m_values.at(qsizetype(cell.row) * m_columns + cell.column);
}

bool CountTable::hasTotal(CellAt total) const
{
    return m_hasTotals && m_rows > 0 && m_columns > 0 && (total.column < m_columns || m_columns > 1);
}

QList<CellAt> CountTable::partsOf(CellAt total) const
{
    const bool ofRows = total.row == m_rows;
    const bool ofColumns = total.column == m_columns;
    QList<CellAt> parts;
    for (int row = ofRows ? 0 : total.row; row < (ofRows ? m_rows : total.row + 1); ++row)
        for (int column = ofColumns ? 0 : total.column; column < (ofColumns ? m_columns : total.column + 1); ++column)
            parts += CellAt{row, column};
    return parts;
}

bool CountTable::isHidden(CellAt cell) const
{
    if (!isTotal(cell))
        return m_hidden.contains(cell);
    if ((cell.row == m_rows && m_hasHiddenRow) || (cell.column == m_columns && m_hasHiddenColumn))
        return true;
    const QList<CellAt> parts = m_hidden.isEmpty() ? QList<CellAt>() : partsOf(cell);
    return std::any_of(parts.begin(), parts.end(), [&](CellAt part) { return m_hidden.contains(part); });
}

std::optional<qint64> CountTable::sum(CellAt total) const
{
    if (!hasTotal(total) || isHidden(total))
        return std::nullopt;
    qint64 people = 0;
    for (const CellAt &part : partsOf(total)) {
        const auto cell = value(part);
        if (!cell)
            return std::nullopt;
        people += *cell;
    }
    return people;
}

std::optional<qint64> CountTable::rounded(CellAt cell) const
{
    if (!value(cell))
        return std::nullopt;
    qint64 all = 0;
    for (const CellAt &part : isTotal(cell) ? partsOf(cell) : QList<CellAt>{cell})
        all += roundedToFive(value(part).value_or(0));
    return all;
}

QList<CellAt> CountTable::cells() const
{
    QList<CellAt> present;
    for (int row = 0; row <= m_rows; ++row)
        for (int column = 0; column <= m_columns; ++column)
            if (const CellAt cell{row, column}; value(cell))
                present += cell;
    return present;
}

} // namespace candour
