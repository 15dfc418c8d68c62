// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Headings.h"
#include "publish/pdf/TextFlow.h"

namespace candour::pdfwriter {

/// The list of contents: an inside link for each section, whose page number is filled in when all pages are set.
class ContentsFlow
{
public:
    ContentsFlow(StructTree &tree, Typesetter &typesetter) : m_tree(tree), m_typesetter(typesetter) {}

    /// Nothing where fewer than two sections have a heading.
    Strips strips(const QList<Heading> &headings, const QString &title);

    /// Writes the page numbers, once every section has its place.
    void complete(Paper &paper);

private:
    struct Slot
    {
        int section = 0;
        int page = 0;
        int words = 0;
        QPointF right; ///< Where the number ends, on its baseline.
        TextStyle style;
    };

    struct Entry
    {
        int section = 0;
        int element = 0;
        qreal left = 0;
        TextStyle style;
        QString heading;
    };

    Strips entry(const Entry &entry);
    void draw(Paper &paper, int page, qreal top, const Entry &entry, const QList<Line> &lines);

    StructTree &m_tree;
    Typesetter &m_typesetter;
    QList<Slot> m_slots;
};

} // namespace candour::pdfwriter
