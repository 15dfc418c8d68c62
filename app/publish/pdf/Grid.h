// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/TextFlow.h"

namespace candour::pdfwriter {

/// One cell of a row: its lines and where they stand.
struct GridCell
{
    QList<Line> lines;
    OwnerPtr owner;
    qreal left = 0; ///< From the left margin.
    TextStyle style;
};

/// Cells side by side, with a ground and a rule below.
struct GridRow
{
    QList<GridCell> cells;
    qreal left = 0;
    qreal width = look::width;
    qreal padding = 4; ///< Above and below the words.
    QRgb ground = 0;   ///< 0 for none.
    QRgb rule = look::rule;
    qreal ruleHeight = 0.5;

    qreal height() const;
};

/// The row as one strip; as one strip a line if it is taller than \a room, so that it can go over pages.
Strips rowStrips(const GridRow &row, qreal room);

} // namespace candour::pdfwriter
