// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Grid.h"

namespace candour::pdfwriter {

namespace {

int lineCount(const GridRow &row)
{
    qsizetype count = 0;
    for (const GridCell &cell : row.cells)
        count = std::max(count, cell.lines.size());
    return int(count);
}

qreal leading(const GridRow &row)
{
    qreal leading = 0;
    for (const GridCell &cell : row.cells)
        leading = std::max(leading, cell.style.leading);
    return leading;
}

/// The lines [from, to) of every cell, with the padding that belongs to the first and the last.
Strip slice(const std::shared_ptr<const GridRow> &row, int from, int to)
{
    const bool first = from == 0;
    const bool last = to >= lineCount(*row);
    const qreal top = first ? row->padding : 0;
    Strip strip;
    strip.height = top + (to - from) * leading(*row) + (last ? row->padding : 0);
    strip.draw = [row, from, to, top, last, height = strip.height](Paper &paper, int page, qreal y) {
        const qreal left = look::margin + row->left;
        if (row->ground != 0)
            paper.fill(page, {left, y, row->width, height}, row->ground);
        if (last && row->ruleHeight > 0)
            paper.fill(page, {left, y + height - row->ruleHeight, row->width, row->ruleHeight}, row->rule);
        for (const GridCell &cell : row->cells)
            for (int i = from; i < std::min(to, int(cell.lines.size())); ++i)
                paper.line(page, cell.lines.at(i),
                           {look::margin + cell.left, y + top + (i - from) * leading(*row) + baseline(cell.style)},
                           cell.owner);
    };
    return strip;
}

} // namespace

qreal GridRow::height() const
{
    return 2 * padding + lineCount(*this) * leading(*this);
}

Strips rowStrips(const GridRow &row, qreal room)
{
    const auto shared = std::make_shared<const GridRow>(row);
    const int lines = lineCount(row);
    if (row.height() <= room)
        return {slice(shared, 0, lines)};
    Strips strips;
    for (int i = 0; i < lines; ++i) {
        strips.append(slice(shared, i, i + 1));
        strips.last().keepWithNext = i == 0 || i + 2 == lines;
    }
    return strips;
}

} // namespace candour::pdfwriter
