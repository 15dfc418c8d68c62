// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Typesetter.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

#include <QTextLayout>
#include <QTextOption>

namespace candour::pdfwriter {

/// One inline of a paragraph in its text.
struct Typesetter::Stretch
{
    PieceKind kind = PieceKind::Plain;
    int source = 0;
    int start = 0;
    int end = 0;
    TextStyle style;
};

namespace {

constexpr qreal unit = Typefaces::unitsPerPoint;

/// A line end inside an inline stays one; soft hyphens go, because nothing is hyphenated.
QString setable(const QString &words)
{
    QString text = words;
    text.replace(u"\r\n"_s, QString(QChar(QChar::LineSeparator)));
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == QChar(QChar::ParagraphSeparator))
            c = QChar(QChar::LineSeparator);
        else if (c == u'\t')
            c = u' ';
    }
    text.remove(QChar(QChar::SoftHyphen));
    return text;
}

/// Typefaces may have an empty glyph for these, and XML may not carry them at all.
bool isUnprintable(uint letter)
{
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate;
}

TextStyle styled(TextStyle style, const Inline &part)
{
    std::visit(Overloaded{
                   [&](const Text &t) {
                       style.bold = style.bold || t.bold;
                       style.italic = style.italic || t.italic;
                   },
                   [&](const Link &) { style.colour = look::accent; },
                   [&](const Withheld &) { style.colour = look::ink; },
               },
               part);
    return style;
}

QList<QTextLayout::FormatRange> formats(const auto &stretches)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &stretch : stretches) {
        QTextCharFormat format;
        format.setFont(Typefaces::font(stretch.style));
        ranges.append({stretch.start, stretch.end - stretch.start, format});
    }
    return ranges;
}

Qt::Alignment alignment(Typesetter::Align align, bool rightToLeft)
{
    const bool right = align == Typesetter::Align::Right || (align == Typesetter::Align::Leading && rightToLeft);
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

void breakLines(QTextLayout &layout, qreal width)
{
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width * unit);
    layout.endLayout();
}

/// Where the ink of a piece begins and ends, without the space at its end.
void measure(Piece &piece)
{
    bool first = true;
    for (const GlyphRun &run : std::as_const(piece.runs))
        for (const Glyph &glyph : run.glyphs) {
            if (glyph.text == u" ")
                continue;
            const qreal left = glyph.at.x();
            const qreal right = left + glyph.advance;
            piece.left = first ? left : std::min(piece.left, left);
            piece.right = first ? right : std::max(piece.right, right);
            first = false;
        }
}

bool endsWithSpace(const Piece &piece)
{
    return !piece.runs.isEmpty() && !piece.runs.constLast().glyphs.isEmpty() &&
           piece.runs.constLast().glyphs.constLast().text == u" ";
}

/// Readers of the tags must find a space where the line ends, or two words become one.
void addLineEnd(Line &line, const Typefaces &faces)
{
    if (line.pieces.isEmpty() || line.pieces.constLast().runs.isEmpty() || endsWithSpace(line.pieces.constLast()))
        return;
    GlyphRun &run = line.pieces.last().runs.last();
    const QList<quint32> space = faces.faces().at(run.face).glyphIndexesForString(u" "_s);
    if (!space.isEmpty() && space.constFirst() != 0)
        run.glyphs.append({space.constFirst(), u" "_s, {line.right, 0}, 0});
}

} // namespace

QList<Line> Typesetter::set(const Inlines &inlines, const TextStyle &style, qreal width, Align align)
{
    QString text;
    QList<Stretch> stretches;
    for (int i = 0; i < inlines.size(); ++i) {
        const Inline &part = inlines.at(i);
        const int start = int(text.size());
        text += setable(plainText({part}, m_language));
        const auto kind = std::holds_alternative<Link>(part)       ? PieceKind::Link
                          : std::holds_alternative<Withheld>(part) ? PieceKind::Withheld
                                                                   : PieceKind::Plain;
        stretches.append({kind, i, start, int(text.size()), styled(style, part)});
    }
    for (const uint letter : text.toUcs4())
        if (isUnprintable(letter))
            ++m_missing[letter];
    if (text.trimmed().isEmpty())
        return {};

    QTextLayout layout(text, Typefaces::font(style));
    QTextOption option(alignment(align, text.isRightToLeft()));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setFormats(formats(stretches));
    layout.setCacheEnabled(true);
    breakLines(layout, width);

    QList<Line> lines;
    for (int i = 0; i < layout.lineCount(); ++i)
        lines.append(takeLine(layout, i, stretches));
    return lines;
}

QList<Line> Typesetter::set(const QString &words, const TextStyle &style, qreal width, Align align)
{
    return set(Inlines{Text{words}}, style, width, align);
}

Line Typesetter::setOneLine(const QString &words, const TextStyle &style, qreal width)
{
    QString shown = setable(words).replace(QChar(QChar::LineSeparator), u' ');
    QList<Line> lines = set(shown, style, width, Align::Left);
    while (lines.size() > 1) {
        const qsizetype space = shown.lastIndexOf(u' ');
        shown = shown.left(space > 0 ? space : shown.size() - shown.size() / 8 - 1);
        lines = set(QString(shown + u'…'), style, width, Align::Left);
    }
    return lines.isEmpty() ? Line() : lines.constFirst();
}

Line Typesetter::takeLine(const QTextLayout &layout, int number, const QList<Stretch> &stretches)
{
    const QTextLine source = layout.lineAt(number);
    const QString text = layout.text();
    const bool last = number + 1 == layout.lineCount();
    const int start = source.textStart();
    int end = start + source.textLength();
    while (end > start && text.at(end - 1).isSpace() && text.at(end - 1) != QChar(QChar::Nbsp))
        --end;
    const bool broken = end < start + source.textLength();

    Clusters clusters(source, text, m_faces, m_missing);
    Line line;
    for (const Stretch &stretch : stretches) {
        const int from = std::max(start, stretch.start);
        const int to = std::min(end, stretch.end);
        if (from >= to)
            continue;
        Piece piece{stretch.kind, stretch.source, 0, 0, clusters.runs(from, to, stretch.style)};
        measure(piece);
        line.right = std::max(line.right, piece.right);
        line.pieces.append(piece);
    }
    if (broken && !last)
        addLineEnd(line, m_faces);
    return line;
}

} // namespace candour::pdfwriter
