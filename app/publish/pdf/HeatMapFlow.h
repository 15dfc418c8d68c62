// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/TextFlow.h"
#include "summary/PageWords.h"

namespace candour::pdfwriter {

/// The values of a risk picture as a table: a row for each severity, a column for each likelihood.
Table heatTable(const HeatMap &map, const PageWords &words);

/// Sets a risk picture: the squares as one figure, and their values as a table under its title.
class HeatMapFlow
{
public:
    HeatMapFlow(StructTree &tree, Typesetter &typesetter, const PageWords &words)
        : m_tree(tree), m_typesetter(typesetter), m_words(words)
    {}

    Strips strips(const HeatMap &map, int parent);

private:
    struct Picture;
    Strip figure(const HeatMap &map, int parent);
    void addSquare(Picture &picture, const HeatMap &map, const HeatCell &cell);
    void addAxes(Picture &picture, const HeatMap &map);
    void addWords(Picture &picture, const QString &words, const TextStyle &style, const QRectF &box,
                  Qt::AlignmentFlag align);

    StructTree &m_tree;
    Typesetter &m_typesetter;
    const PageWords &m_words;
};

} // namespace candour::pdfwriter
