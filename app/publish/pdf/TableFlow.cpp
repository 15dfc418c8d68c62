// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/TableFlow.h"

namespace candour::pdfwriter {

namespace {

constexpr qreal cellPadding = 6; ///< Left and right of the words.

Typesetter::Align align(const TableColumn &column)
{
    return column.numeric ? Typesetter::Align::Right : Typesetter::Align::Leading;
}

/// A header row that takes more of a page than this is not repeated: its rows would have no room.
constexpr qreal tallestRepeated = Paginator::room * 0.3;

/// The header row as it stands on every further page: seen, but not spoken again.
std::shared_ptr<const Strip> repeated(GridRow row)
{
    if (row.height() > tallestRepeated)
        return nullptr;
    for (GridCell &cell : row.cells)
        cell.owner = decoration(Artifact::Layout);
    return std::make_shared<const Strip>(rowStrips(row, Paginator::room).constFirst());
}

} // namespace

Strips TableFlow::strips(const Table &table, int parent)
{
    if (table.columns.isEmpty())
        return {};
    m_columns = columns(table);
    const int element = m_tree.add(parent, "Table");
    Strips strips = caption(table, element);

    GridRow header = headerRow(table);
    const std::shared_ptr<const Strip> again = repeated(header);
    addHeaderCells(table, element, header);
    Strips head = rowStrips(header, Paginator::room);
    if (!table.rows.isEmpty())
        keepTogether(head);
    strips += head;

    if (table.rows.isEmpty())
        return strips;
    const qsizetype first = strips.size();
    const int body = m_tree.add(element, "TBody");
    for (const TableRow &row : table.rows) {
        Strips band = bodyRow(table, row, body, Paginator::room - (again ? again->height : 0));
        for (Strip &strip : band)
            strip.again = again;
        strips += band;
    }
    keepRows(strips, first, strips.size() - 1);
    return strips;
}

QList<TableFlow::Column> TableFlow::columns(const Table &table)
{
    int shares = 0;
    for (const TableColumn &column : table.columns)
        shares += std::max(1, column.share);
    QList<Column> columns;
    qreal left = 0;
    for (const TableColumn &column : table.columns) {
        const qreal width = look::width * std::max(1, column.share) / shares;
        columns.append({left + cellPadding, std::max(width - 2 * cellPadding, 10.0)});
        left += width;
    }
    return columns;
}

Strips TableFlow::caption(const Table &table, int element)
{
    const QList<Line> lines = m_typesetter.set(table.caption, look::caption, look::measure);
    if (lines.isEmpty())
        return {};
    Strips strips = textStrips(lines, look::caption, 0, ownerOf(m_tree.add(element, "Caption")));
    keepTogether(strips);
    strips.last().height += 3;
    return strips;
}

GridRow TableFlow::headerRow(const Table &table)
{
    GridRow row;
    row.ground = look::headerGround;
    row.rule = look::accent;
    row.ruleHeight = 0.8;
    row.padding = 5;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        row.cells.append({m_typesetter.set(table.columns.at(i).header, look::headerCell, m_columns.at(i).width,
                                           align(table.columns.at(i))),
                          nullptr, m_columns.at(i).left, look::headerCell});
    return row;
}

void TableFlow::addHeaderCells(const Table &table, int element, GridRow &row)
{
    const int line = m_tree.add(m_tree.add(element, "THead"), "TR");
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const int cell = m_tree.add(line, "TH");
        m_tree.at(cell).scope = "Column";
        row.cells[i].owner = ownerOf(cell);
    }
}

Strips TableFlow::bodyRow(const Table &table, const TableRow &row, int body, qreal room)
{
    const int line = m_tree.add(body, "TR");
    GridRow grid;
    grid.padding = 4.5;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const TableColumn &column = table.columns.at(i);
        const int cell = m_tree.add(line, column.rowHeader ? "TH" : "TD");
        if (column.rowHeader)
            m_tree.at(cell).scope = "Row";
        const Inlines inlines = row.cells.value(i);
        const TextStyle &style = column.rowHeader ? look::headerCell : look::cell;
        grid.cells.append({m_typesetter.set(inlines, style, m_columns.at(i).width, align(column)),
                           ownerOf(cell, inlines), m_columns.at(i).left, style});
    }
    return rowStrips(grid, room);
}

} // namespace candour::pdfwriter
