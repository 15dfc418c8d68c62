// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/PublicCounts.h"

#include <algorithm>
#include <cmath>

namespace candour {

namespace {

/// The people in a cell; nothing where it holds no count.
std::optional<qint64> peopleIn(const Cell &cell)
{
    const auto *number = std::get_if<Number>(&cell);
    if (!number || !(number->value >= 0 && number->value <= double(MostPeople)) ||
        std::floor(number->value) != number->value)
        return std::nullopt;
    return qint64(number->value);
}

/// Rows that the public reads as they are written; \a hides whether there are others.
QList<const Row *> rowsSeen(const Question &question, const Rows &rows, const Visibility &visibility, bool &hides)
{
    QList<const Row *> seen;
    for (const Row &row : rows.rows) {
        if (visibility.row(question, row.id).sight == Sight::AsWritten)
            seen += &row;
        else
            hides = true;
    }
    return seen;
}

/// The same for columns of counts. One that the template keeps inside is no part of the public table.
QList<const Column *> columnsSeen(const Question &question, const Assessment &a, const Visibility &visibility,
                                  bool &hides)
{
    QList<const Column *> seen;
    for (const Column &column : question.columns) {
        if (!column.counts)
            continue;
        const Place place{.question = question.key, .column = column.key};
        if (visibility.column(question, column).sight == Sight::AsWritten)
            seen += &column;
        else if (a.treatment(place).kind != TreatmentKind::ByTemplate)
            hides = true;
    }
    return seen;
}

} // namespace

CountCell PublicCounts::cell(CellAt at) const
{
    return CountCell{.row = at.row < rows.size() ? rows.at(at.row) : RowId{},
                     .column = at.column < columns.size() ? columns.at(at.column) : QString()};
}

std::optional<CellAt> PublicCounts::at(const CountCell &cell) const
{
    const qsizetype row = cell.row.isEmpty() ? rows.size() : rows.indexOf(cell.row);
    const qsizetype column = cell.column.isEmpty() ? columns.size() : columns.indexOf(cell.column);
    if (row < 0 || column < 0)
        return std::nullopt;
    return CellAt{int(row), int(column)};
}

CellPattern PublicCounts::pattern(const Suppression &suppression) const
{
    QHash<RowId, int> places{{RowId{}, int(rows.size())}};
    for (int row = 0; row < rows.size(); ++row)
        places.insert(rows.at(row), row);
    CellPattern pattern;
    for (const CountCell &cell : suppression.cells) {
        const qsizetype column = cell.column.isEmpty() ? columns.size() : columns.indexOf(cell.column);
        if (const int row = places.value(cell.row, -1); row >= 0 && column >= 0)
            pattern.insert({row, int(column)});
    }
    return pattern;
}

QList<CountCell> PublicCounts::cells(const CellPattern &pattern) const
{
    QList<CountCell> cells;
    for (const CellAt &at : pattern)
        cells += cell(at);
    std::sort(cells.begin(), cells.end());
    return cells;
}

PublicCounts publicCounts(const Question &question, const Assessment &a, const Visibility &visibility)
{
    bool hidesRows = false;
    bool hidesColumns = false;
    const auto *answer = std::get_if<Rows>(&a.answer(question.key));
    const QList<const Row *> rows = answer ? rowsSeen(question, *answer, visibility, hidesRows) : QList<const Row *>();
    const QList<const Column *> columns = columnsSeen(question, a, visibility, hidesColumns);
    PublicCounts counts{.table = CountTable(int(rows.size()), int(columns.size()), question.totals)};
    if (hidesRows)
        counts.table.addHiddenRow();
    if (hidesColumns)
        counts.table.addHiddenColumn();
    for (const Column *column : columns)
        counts.columns += column->key;
    for (int row = 0; row < rows.size(); ++row) {
        counts.rows += rows.at(row)->id;
        for (int column = 0; column < columns.size(); ++column) {
            const CellAt at{row, column};
            const Cell cell = rows.at(row)->cells.value(columns.at(column)->key);
            const auto people = peopleIn(cell);
            if (visibility.cell(question, *columns.at(column), *rows.at(row)).sight != Sight::AsWritten)
                counts.table.setHidden(at);
            else if (people)
                counts.table.set(at, *people);
            else
                counts.isSound = counts.isSound && isEmpty(cell);
        }
    }
    return counts;
}

} // namespace candour
