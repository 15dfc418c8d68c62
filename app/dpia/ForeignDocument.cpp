// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/ForeignDocument.h"

#include "base/Literals.h"

namespace candour {

namespace {

QList<Block> rowAsBlocks(const QList<RichText> &cells)
{
    const bool oneLineEach =
        std::all_of(cells.begin(), cells.end(), [](const RichText &cell) { return cell.blocks.size() <= 1; });
    QList<Block> blocks;
    if (!oneLineEach) {
        for (const RichText &cell : cells)
            blocks += cell.blocks;
        return blocks;
    }
    Block line;
    for (const RichText &cell : cells) {
        if (cell.isEmpty())
            continue;
        if (!line.runs.isEmpty())
            line.runs += Run{.text = u" | "_s};
        line.runs += cell.blocks.first().runs;
    }
    return {line};
}

} // namespace

Block boldParagraph(const Block &words)
{
    Block bold{.runs = words.runs};
    for (Run &run : bold.runs)
        run.bold = true;
    return bold;
}

RichText asRichText(const QList<ForeignBlock> &blocks)
{
    RichText text;
    for (const ForeignBlock &block : blocks) {
        if (block.kind == ForeignKind::Row)
            text.blocks += rowAsBlocks(block.cells);
        else
            text.blocks += block.kind == ForeignKind::Heading ? boldParagraph(block.words) : block.words;
    }
    return normalised(std::move(text));
}

} // namespace candour
