// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/TextFlow.h"
#include "summary/PageWords.h"

namespace candour::pdfwriter {

/// Turns the blocks of a section into strips, and their elements into structure, in reading order.
class BlockFlow
{
public:
    BlockFlow(StructTree &tree, Typesetter &typesetter, const PageWords &words)
        : m_tree(tree), m_typesetter(typesetter), m_words(words)
    {}

    Strips strips(const DocumentBlock &block, int parent);

private:
    Strips paragraph(const Paragraph &paragraph, int parent);
    Strips list(const List &list, int parent);
    Strips item(const List &list, const ListItem &item, int level, int number, int element, int &body);
    Strips definitions(const Definitions &definitions, int parent);
    Strips table(const Table &table, int parent);
    Strips heatMap(const HeatMap &map, int parent);

    StructTree &m_tree;
    Typesetter &m_typesetter;
    const PageWords &m_words;
};

} // namespace candour::pdfwriter
