// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRgb>
#include <QString>

namespace candour::pdfwriter {

/// One shape of a typeface at its place, and the characters it stands for.
struct Glyph
{
    quint32 id = 0;
    QString text; ///< Empty for the part of a letter whose other part already stands for it.
    QPointF at;   ///< Its origin, in points from the left end of the line's baseline; y grows downwards.
    qreal advance = 0;
};

/// Glyphs of one face, size and colour, in the order they are read.
struct GlyphRun
{
    int face = 0; ///< Number from Typefaces.
    int size = 0;
    QRgb colour = 0;
    QList<Glyph> glyphs;
};

/// What a part of a line is, besides words.
enum class PieceKind {
    Plain,
    Link,
    Withheld,
};

/// A part of a line that comes from one inline.
struct Piece
{
    PieceKind kind = PieceKind::Plain;
    int source = 0; ///< Index of its inline.
    qreal left = 0; ///< Of its ink, in points from the left end of the line.
    qreal right = 0;
    QList<GlyphRun> runs;
};

/// One line of set text.
struct Line
{
    QList<Piece> pieces;
    qreal right = 0; ///< Where its ink ends.
};

} // namespace candour::pdfwriter
