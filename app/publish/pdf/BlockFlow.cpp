// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/BlockFlow.h"

#include "base/Overloaded.h"
#include "publish/pdf/Grid.h"
#include "publish/pdf/HeatMapFlow.h"
#include "publish/pdf/ListLabel.h"
#include "publish/pdf/TableFlow.h"

namespace candour::pdfwriter {

namespace {

constexpr qreal blockSpace = 8;
constexpr qreal tableSpace = 14;
constexpr qreal itemSpace = 3.5;
constexpr qreal indentOrdered = 22;
constexpr qreal indentBullet = 15;
constexpr qreal termWidth = 138;
constexpr qreal termGap = 18;

/// Space above the first strip of a block, and for a table below the last.
Strips spaced(Strips strips, qreal above)
{
    if (!strips.isEmpty())
        strips.first().before = above;
    return strips;
}

/// A list that is open while its entries are read.
struct OpenList
{
    int element = 0;
    int body = -1; ///< LBody of its latest entry, where deeper lists go.
    int count = 0;
};

} // namespace

Strips BlockFlow::strips(const DocumentBlock &block, int parent)
{
    return std::visit(Overloaded{
                          [&](const Paragraph &p) { return spaced(paragraph(p, parent), blockSpace); },
                          [&](const List &l) { return spaced(list(l, parent), blockSpace); },
                          [&](const Definitions &d) { return spaced(definitions(d, parent), blockSpace); },
                          [&](const Table &t) { return spaced(table(t, parent), tableSpace); },
                          [&](const HeatMap &h) { return spaced(heatMap(h, parent), tableSpace); },
                      },
                      block);
}

Strips BlockFlow::paragraph(const Paragraph &paragraph, int parent)
{
    const QList<Line> lines = m_typesetter.set(paragraph.inlines, look::body, look::measure);
    if (lines.isEmpty())
        return {};
    return textStrips(lines, look::body, 0, ownerOf(m_tree.add(parent, "P"), paragraph.inlines));
}

Strips BlockFlow::list(const List &list, int parent)
{
    Strips strips;
    QList<OpenList> open;
    for (const ListItem &item : list.items) {
        const int level = std::clamp(item.level, 0, int(open.size()));
        open.resize(std::min<qsizetype>(open.size(), level + 1));
        if (open.size() <= level) {
            const int place = open.isEmpty() ? parent : open.constLast().body;
            open.append(OpenList{m_tree.add(place, "L")});
            m_tree.at(open.constLast().element).numbering = listNumbering(list.ordered, level);
        }
        OpenList &current = open.last();
        Strips entry = this->item(list, item, level, ++current.count, current.element, current.body);
        strips += spaced(entry, itemSpace);
    }
    return strips;
}

Strips BlockFlow::item(const List &list, const ListItem &item, int level, int number, int element, int &body)
{
    const qreal indent = list.ordered ? indentOrdered : indentBullet;
    const qreal left = indent * (level + 1);
    const int entry = m_tree.add(element, "LI");
    const int label = m_tree.add(entry, "Lbl");
    body = m_tree.add(entry, "LBody");
    // The entry's own words come before a list inside it, though they are drawn when that list is known.
    const OwnerPtr owner = ownerOf(m_tree.add(body, ""), item.inlines);

    const Line sign = m_typesetter.setOneLine(listLabel(list.ordered, level, number), look::body, indent);
    Strips strips =
        textStrips(m_typesetter.set(item.inlines, look::body, look::measure - left), look::body, left, owner);
    if (strips.isEmpty())
        strips.append(Strip{.height = look::body.leading, .draw = [](Paper &, int, qreal) {}});
    strips.first().draw = [words = strips.constFirst().draw, sign, label, left, indent](Paper &paper, int page,
                                                                                        qreal top) {
        paper.line(page, sign, {look::margin + left - indent + 2, top + baseline(look::body)}, ownerOf(label));
        words(paper, page, top);
    };
    return strips;
}

Strips BlockFlow::definitions(const Definitions &definitions, int parent)
{
    Strips strips;
    if (definitions.entries.isEmpty())
        return strips;
    const int element = m_tree.add(parent, "L");
    m_tree.at(element).numbering = "None";
    for (const Definition &definition : definitions.entries) {
        const int entry = m_tree.add(element, "LI");
        const qreal left = termWidth + termGap;
        GridRow row;
        row.padding = 5;
        row.cells.append({m_typesetter.set(definition.term, look::term, termWidth), ownerOf(m_tree.add(entry, "Lbl")),
                          0, look::term});
        row.cells.append({m_typesetter.set(definition.inlines, look::fact, look::width - left),
                          ownerOf(m_tree.add(entry, "LBody"), definition.inlines), left, look::fact});
        strips += rowStrips(row, Paginator::room);
    }
    keepRows(strips, 0, strips.size() - 1);
    return strips;
}

Strips BlockFlow::table(const Table &table, int parent)
{
    Strips strips = TableFlow(m_tree, m_typesetter).strips(table, parent);
    if (!strips.isEmpty())
        strips.last().height += blockSpace;
    return strips;
}

Strips BlockFlow::heatMap(const HeatMap &map, int parent)
{
    Strips strips = HeatMapFlow(m_tree, m_typesetter, m_words).strips(map, parent);
    strips.last().height += blockSpace;
    return strips;
}

} // namespace candour::pdfwriter
