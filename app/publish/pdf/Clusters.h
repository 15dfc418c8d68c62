// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Glyph.h"
#include "publish/pdf/Typefaces.h"

#include <QMap>
#include <QTextLine>

namespace candour::pdfwriter {

/// Characters that no typeface on the list can print, by code point.
using Missing = QMap<char32_t, int>;

/// Takes the glyphs of a laid-out line in the order of its text, each with the characters it stands for.
/// Qt 6.4 does not say which glyph belongs to which character, so ever shorter stretches are asked for.
class Clusters
{
public:
    Clusters(const QTextLine &line, const QString &text, Typefaces &faces, Missing &missing);

    /// The glyphs of text[from, to), in runs; \a to is at most the end of the line.
    QList<GlyphRun> runs(int from, int to, const TextStyle &style);

private:
    struct Found
    {
        QRawFont font;
        quint32 id = 0;
        QPointF at;
    };

    void addWord(int from, int to);
    bool addPlainWord(int from, int to);
    int addCluster(int from, int to);
    void addGlyphs(const QList<Found> &glyphs, const QString &text);
    void addGlyph(const Found &glyph, const QString &text);
    void addSilent(const QString &text);
    QPointF inPoints(QPointF position) const;

    const QTextLine &m_line;
    const QString &m_text;
    Typefaces &m_faces;
    Missing &m_missing;
    TextStyle m_style;
    QList<GlyphRun> m_runs;
};

} // namespace candour::pdfwriter
