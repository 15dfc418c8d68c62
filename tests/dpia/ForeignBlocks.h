// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "dpia/ForeignDocument.h"

namespace candour {

using Blocks = QList<ForeignBlock>;

inline ForeignBlock heading(const QString &words, int level = 2)
{
    return ForeignBlock{ForeignKind::Heading, level, Block{.runs = {Run{.text = words}}}, {}};
}

inline ForeignBlock text(const QString &words)
{
    return ForeignBlock{.words = Block{.runs = {Run{.text = words}}}};
}

inline ForeignBlock bold(const QString &words)
{
    return ForeignBlock{.words = Block{.runs = {Run{.text = words, .bold = true}}}};
}

inline ForeignBlock row(const QStringList &cells)
{
    ForeignBlock block{.kind = ForeignKind::Row};
    for (const QString &cell : cells)
        block.cells += fromPlainText(cell);
    return block;
}

} // namespace candour
