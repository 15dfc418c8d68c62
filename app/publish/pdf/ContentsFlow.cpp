// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/ContentsFlow.h"

#include "base/Literals.h"

namespace candour::pdfwriter {

namespace {

/// A longer list shows the main sections only; the bookmarks have them all.
constexpr int longest = 40;
constexpr qreal numberWidth = 30;
constexpr qreal indent = 16;
constexpr qreal headingSpace = 30;
constexpr qreal mainSpace = 5;
constexpr qreal subSpace = 1;

bool isListed(const Heading &heading, int deepest)
{
    return heading.level <= deepest && !heading.words.isEmpty();
}

qsizetype listed(const QList<Heading> &headings, int deepest)
{
    return std::count_if(headings.cbegin(), headings.cend(), [&](const Heading &h) { return isListed(h, deepest); });
}

} // namespace

Strips ContentsFlow::strips(const QList<Heading> &headings, const QString &title)
{
    const int deepest = listed(headings, 3) > longest ? 2 : 3;
    if (listed(headings, deepest) < 2)
        return {};
    Strips strips = textStrips(m_typesetter.set(title, look::heading2, look::measure), look::heading2, 0,
                               ownerOf(m_tree.add(0, "H2")));
    strips.first().before = headingSpace;
    keepTogether(strips);

    const int list = m_tree.add(0, "TOC");
    int item = -1;
    int inner = -1;
    for (int i = 0; i < headings.size(); ++i) {
        const Heading &heading = headings.at(i);
        if (!isListed(heading, deepest))
            continue;
        const bool sub = heading.level > 2 && item >= 0;
        if (sub && inner < 0)
            inner = m_tree.add(item, "TOC");
        const int here = m_tree.add(sub ? inner : list, "TOCI");
        if (!sub) {
            item = here;
            inner = -1;
        }
        const int link = m_tree.add(m_tree.add(here, "Reference"), "Link");
        const TextStyle style = sub ? look::fact : look::body;
        Strips band = entry({i, link, sub ? indent : 0, style, heading.words});
        band.first().before = sub ? subSpace : mainSpace;
        strips += band;
    }
    return strips;
}

Strips ContentsFlow::entry(const Entry &entry)
{
    const QList<Line> lines =
        m_typesetter.set(entry.heading, entry.style, look::width - numberWidth - entry.left, Typesetter::Align::Left);
    Strip strip;
    strip.height = entry.style.leading * qreal(lines.size());
    strip.draw = [this, entry, lines](Paper &paper, int page, qreal top) { draw(paper, page, top, entry, lines); };
    return {strip};
}

void ContentsFlow::draw(Paper &paper, int page, qreal top, const Entry &entry, const QList<Line> &lines)
{
    const OwnerPtr owner = ownerOf(entry.element);
    qreal y = top + baseline(entry.style);
    for (const Line &line : lines) {
        paper.line(page, line, {look::margin + entry.left, y}, owner);
        y += entry.style.leading;
    }
    y -= entry.style.leading;
    const int words = paper.words(page, entry.element, Artifact::None, {}, {});
    m_slots.append({entry.section, page, words, {look::margin + look::width, y}, entry.style});
    const QRectF box{look::margin + entry.left, top, look::width - entry.left,
                     entry.style.leading * qreal(lines.size())};
    paper.link(page, {box, entry.heading, {}, entry.section, entry.element});
}

void ContentsFlow::complete(Paper &paper)
{
    for (const Slot &slot : std::as_const(m_slots)) {
        // The space before the number keeps it apart from the heading for readers of the tags.
        const QString number = u' ' + QString::number(paper.place(slot.section).page + 1);
        const Line line = m_typesetter.setOneLine(number, slot.style, numberWidth);
        QList<GlyphRun> runs;
        for (const Piece &piece : line.pieces)
            runs += piece.runs;
        paper.complete(slot.page, slot.words, slot.right - QPointF(line.right, 0), runs);
    }
}

} // namespace candour::pdfwriter
