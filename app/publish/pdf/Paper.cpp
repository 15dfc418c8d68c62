// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Paper.h"

#include "publish/pdf/Look.h"

namespace candour::pdfwriter {

namespace {

/// Of a letter's size: how far its ink reaches above and below the baseline.
constexpr qreal ascent = 0.95;
constexpr qreal descent = 0.29;

QRectF inkBox(const Piece &piece, QPointF at)
{
    const qreal size = piece.runs.isEmpty() ? look::body.size : piece.runs.constFirst().size;
    return {at.x() + piece.left, at.y() - size * ascent, piece.right - piece.left, size * (ascent + descent)};
}

} // namespace

int Paper::addPage()
{
    m_pages.append(Page());
    return int(m_pages.size()) - 1;
}

void Paper::fill(int page, const QRectF &box, QRgb colour)
{
    m_pages[page].fills.append({box, colour, -1, {}});
}

void Paper::fillFor(int page, int element, const QRectF &box, QRgb colour)
{
    m_pages[page].fills.append({box, colour, mark(page, element), m_tree.at(m_tree.typed(element)).type});
}

void Paper::logoFor(int page, int element, const QRectF &box)
{
    m_pages[page].logos.append({box, mark(page, element), m_tree.at(m_tree.typed(element)).type});
    m_tree.at(element).box = box;
}

int Paper::words(int page, int element, Artifact artifact, QPointF baseline, const QList<GlyphRun> &runs)
{
    Words words{baseline, runs, -1, {}, artifact};
    if (element >= 0) {
        words.mark = mark(page, element);
        words.tag = m_tree.at(m_tree.typed(element)).type;
        words.artifact = Artifact::None;
    }
    m_pages[page].words.append(words);
    return int(m_pages.at(page).words.size()) - 1;
}

void Paper::complete(int page, int index, QPointF baseline, const QList<GlyphRun> &runs)
{
    Words &words = m_pages[page].words[index];
    words.at = baseline;
    words.runs = runs;
}

void Paper::line(int page, const Line &line, QPointF at, const OwnerPtr &owner)
{
    QList<GlyphRun> plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            words(page, owner->element, owner->artifact, at, std::exchange(plain, {}));
    };
    for (const Piece &piece : line.pieces) {
        const QRectF box = inkBox(piece, at);
        if (piece.kind == PieceKind::Withheld)
            fill(page, box.adjusted(-1.5, 0, 1.5, 0), look::withheldGround);
        if (piece.kind != PieceKind::Link || owner->element < 0 || !owner->urls.contains(piece.source)) {
            plain += piece.runs;
            continue;
        }
        flush();
        fill(page, {box.left(), at.y() + 1.4, box.width(), 0.6}, look::accent);
        const int element = linkElement(piece, *owner);
        words(page, element, Artifact::None, at, piece.runs);
        link(page, {box, owner->linkWords.value(piece.source), owner->urls.value(piece.source), -1, element});
    }
    flush();
}

void Paper::link(int page, const LinkArea &area)
{
    m_pages[page].links.append(area);
    m_tree.at(area.element).kids.append(LinkKid{page, int(m_pages.at(page).links.size()) - 1});
}

int Paper::mark(int page, int element)
{
    const int number = int(m_pages.at(page).marks.size());
    m_pages[page].marks.append(m_tree.typed(element));
    m_tree.at(element).kids.append(MarkKid{page, number});
    return number;
}

int Paper::linkElement(const Piece &piece, Owner &owner)
{
    if (!owner.links.contains(piece.source))
        owner.links.insert(piece.source, m_tree.add(owner.element, "Link"));
    return owner.links.value(piece.source);
}

} // namespace candour::pdfwriter
