// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Grid.h"

namespace candour::pdfwriter {

/// Sets a table: caption, header row (repeated on every page) and rows, in columns whose widths are fixed by their
/// shares.
class TableFlow
{
public:
    TableFlow(StructTree &tree, Typesetter &typesetter) : m_tree(tree), m_typesetter(typesetter) {}

    /// Adds the table to \a parent; nothing for a table without columns.
    Strips strips(const Table &table, int parent);

private:
    struct Column
    {
        qreal left = 0;
        qreal width = 0;
    };

    static QList<Column> columns(const Table &table);
    Strips caption(const Table &table, int element);
    GridRow headerRow(const Table &table);
    void addHeaderCells(const Table &table, int element, GridRow &row);
    Strips bodyRow(const Table &table, const TableRow &row, int body, qreal room);

    StructTree &m_tree;
    Typesetter &m_typesetter;
    QList<Column> m_columns;
};

} // namespace candour::pdfwriter
