// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Clusters.h"

#include <QGlyphRun>
#include <QTextBoundaryFinder>

namespace candour::pdfwriter {

namespace {

bool isSplit(const QList<QGlyphRun> &runs)
{
    return std::any_of(runs.cbegin(), runs.cend(),
                       [](const QGlyphRun &run) { return run.flags().testFlag(QGlyphRun::SplitLigature); });
}

} // namespace

Clusters::Clusters(const QTextLine &line, const QString &text, Typefaces &faces, Missing &missing)
    : m_line(line), m_text(text), m_faces(faces), m_missing(missing)
{}

QList<GlyphRun> Clusters::runs(int from, int to, const TextStyle &style)
{
    m_style = style;
    m_runs.clear();
    for (int start = from; start < to;) {
        int end = start;
        while (end < to && m_text.at(end) != u' ')
            ++end;
        while (end < to && m_text.at(end) == u' ')
            ++end;
        addWord(start, end);
        start = end;
    }
    return std::exchange(m_runs, {});
}

void Clusters::addWord(int from, int to)
{
    if (addPlainWord(from, to))
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
    for (int start = from; start < to;) {
        finder.setPosition(start);
        const int end = int(finder.toNextBoundary());
        start = addCluster(start, end < 0 ? to : std::min(end, to));
    }
}

/// Takes a word whose glyphs are those of its characters one by one: nearly every word, and much faster.
bool Clusters::addPlainWord(int from, int to)
{
    const QList<QGlyphRun> runs = m_line.glyphRuns(from, to - from);
    if (runs.size() != 1 || runs.constFirst().isRightToLeft())
        return false;
    const QGlyphRun &run = runs.constFirst();
    const QString word = m_text.mid(from, to - from);
    const QList<quint32> ids = run.glyphIndexes();
    if (ids.size() != word.size() || ids != run.rawFont().glyphIndexesForString(word))
        return false;
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < ids.size(); ++i)
        addGlyph({run.rawFont(), ids.at(i), positions.at(i)}, word.mid(i, 1));
    return true;
}

/// Takes one letter with its marks, or as many as share a glyph; returns where the next begins.
int Clusters::addCluster(int from, int to)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
    const int lineEnd = m_line.textStart() + m_line.textLength();
    QList<QGlyphRun> runs = m_line.glyphRuns(from, to - from);
    while (isSplit(runs) && to < lineEnd) {
        finder.setPosition(to);
        const int next = int(finder.toNextBoundary());
        if (next < 0 || next > lineEnd)
            break;
        to = next;
        runs = m_line.glyphRuns(from, to - from);
    }
    QList<Found> glyphs;
    for (const QGlyphRun &run : runs) {
        const QList<quint32> ids = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < ids.size(); ++i)
            glyphs.append({run.rawFont(), ids.at(i), positions.at(i)});
    }
    addGlyphs(glyphs, m_text.mid(from, to - from));
    return to;
}

void Clusters::addGlyphs(const QList<Found> &glyphs, const QString &text)
{
    if (glyphs.isEmpty())
        return addSilent(text);
    const QList<uint> letters = text.toUcs4();
    if (glyphs.size() > letters.size()) {
        // One letter drawn in several parts: the widest carries the text, the others are only shapes.
        const auto width = [](const Found &g) { return g.font.advancesForGlyphIndexes({g.id}).constFirst().x(); };
        qsizetype carrier = 0;
        for (qsizetype i = 1; i < glyphs.size(); ++i)
            if (width(glyphs.at(i)) > width(glyphs.at(carrier)))
                carrier = i;
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            addGlyph(glyphs.at(i), i == carrier ? text : QString());
        return;
    }
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const bool last = i + 1 == glyphs.size();
        const QList<uint> share = last ? letters.mid(i) : letters.mid(i, 1);
        QString part;
        for (const uint letter : share)
            part += QChar::fromUcs4(letter);
        addGlyph(glyphs.at(i), part);
    }
}

void Clusters::addGlyph(const Found &glyph, const QString &text)
{
    const int face = m_faces.number(glyph.font);
    if (face < 0 || glyph.id == 0) {
        for (const uint letter : text.toUcs4())
            if (!QChar::isSpace(letter))
                ++m_missing[letter];
        return;
    }
    if (m_runs.isEmpty() || m_runs.constLast().face != face)
        m_runs.append({face, m_style.size, m_style.colour, {}});
    const qreal advance = glyph.font.advancesForGlyphIndexes({glyph.id}).constFirst().x() / Typefaces::unitsPerPoint;
    m_runs.last().glyphs.append({glyph.id, text, inPoints(glyph.at), advance});
}

/// Joiners and direction marks have no shape; they stay with the letter before them.
void Clusters::addSilent(const QString &text)
{
    if (!m_runs.isEmpty() && !m_runs.constLast().glyphs.isEmpty())
        m_runs.last().glyphs.last().text += text;
}

QPointF Clusters::inPoints(QPointF position) const
{
    return {position.x() / Typefaces::unitsPerPoint,
            (position.y() - m_line.y() - m_line.ascent()) / Typefaces::unitsPerPoint};
}

} // namespace candour::pdfwriter
