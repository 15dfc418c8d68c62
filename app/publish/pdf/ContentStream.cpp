// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/ContentStream.h"

#include "publish/pdf/Look.h"

#include <QPainterPath>

#include <cmath>

namespace candour::pdfwriter {

namespace {

constexpr qreal noticeable = 0.5; ///< Thousandths of a letter's size by which it may stand aside unnoticed.

QByteArray point(QPointF at)
{
    return pdfNumber(at.x()) + ' ' + pdfNumber(look::paper.height() - at.y());
}

QByteArray hexCode(int cid)
{
    return QByteArray::number(cid, 16).rightJustified(4, '0').toUpper();
}

QByteArray artifactStart(Artifact artifact)
{
    switch (artifact) {
    case Artifact::Header:
        return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case Artifact::Footer:
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    default:
        return "/Artifact <</Type /Layout>> BDC\n";
    }
}

bool hasShapes(const Words &words)
{
    return std::any_of(words.runs.cbegin(), words.runs.cend(), [](const GlyphRun &run) {
        return std::any_of(run.glyphs.cbegin(), run.glyphs.cend(), [](const Glyph &g) { return g.text.isEmpty(); });
    });
}

QByteArray outline(const QPainterPath &path)
{
    QByteArray out;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            out += point(element) + " m\n";
        else if (element.isLineTo())
            out += point(element) + " l\n";
        else if (element.isCurveTo()) {
            out += point(element) + ' ' + point(path.elementAt(i + 1)) + ' ' + point(path.elementAt(i + 2)) + " c\n";
            i += 2;
        }
    }
    return out;
}

} // namespace

QByteArray pdfNumber(qreal value)
{
    QByteArray number = QByteArray::number(value, 'f', 3);
    while (number.endsWith('0'))
        number.chop(1);
    if (number.endsWith('.'))
        number.chop(1);
    return number == "-0" ? QByteArray("0") : number;
}

QByteArray ContentStream::write(const Page &page)
{
    m_out.clear();
    m_used.clear();
    for (const Fill &fill : page.fills)
        write(fill);
    for (const LogoPlace &logo : page.logos)
        write(logo);
    for (const Words &words : page.words)
        if (hasShapes(words))
            writeShapes(words);
    for (const Words &words : page.words)
        write(words);
    return m_out;
}

void ContentStream::write(const Fill &fill)
{
    begin(fill.mark, fill.tag, Artifact::Layout);
    setColour(fill.colour);
    m_out += point(fill.box.bottomLeft()) + ' ' + pdfNumber(fill.box.width()) + ' ' + pdfNumber(fill.box.height()) +
             " re f\nEMC\n";
}

void ContentStream::write(const LogoPlace &logo)
{
    begin(logo.mark, logo.tag, Artifact::Layout);
    m_out += "q " + pdfNumber(logo.box.width()) + " 0 0 " + pdfNumber(logo.box.height()) + ' ' +
             point(logo.box.bottomLeft()) + " cm " + LogoName + " Do Q\nEMC\n";
}

void ContentStream::write(const Words &words)
{
    begin(words.mark, words.tag, words.artifact);
    m_out += "BT\n";
    for (const GlyphRun &run : words.runs)
        writeRun(run, words.at);
    m_out += "ET\nEMC\n";
}

/// Draws the parts of letters that carry no text of their own as outlines, before the words they complete.
void ContentStream::writeShapes(const Words &words)
{
    m_out += artifactStart(Artifact::Layout);
    for (const GlyphRun &run : words.runs)
        for (const Glyph &glyph : run.glyphs) {
            if (!glyph.text.isEmpty())
                continue;
            QRawFont font = m_faces.at(run.face);
            const qreal scale = run.size / font.pixelSize();
            const QPointF at = words.at + glyph.at;
            QTransform place(scale, 0, 0, scale, at.x(), at.y());
            setColour(run.colour);
            m_out += outline(place.map(font.pathForGlyph(glyph.id))) + "f\n";
        }
    m_out += "EMC\n";
}

void ContentStream::writeRun(const GlyphRun &run, QPointF origin)
{
    CidFont &cidFont = font(run.face);
    m_used.insert(run.face);
    setColour(run.colour);
    m_out += "/F" + QByteArray::number(run.face + 1) + ' ' + QByteArray::number(run.size) + " Tf\n";

    const qreal thousandth = run.size / 1000.0;
    bool open = false;
    QPointF pen;
    for (const Glyph &glyph : run.glyphs) {
        if (glyph.text.isEmpty())
            continue;
        const QPointF at = origin + glyph.at;
        if (!open || std::abs(at.y() - pen.y()) > noticeable * thousandth) {
            m_out += (open ? ">] TJ\n1 0 0 1 " : "1 0 0 1 ") + point(at) + " Tm\n[<";
            pen = at;
            open = true;
        }
        const qreal shift = std::round((pen.x() - at.x()) / thousandth);
        if (std::abs(shift) >= 1) {
            m_out += '>' + pdfNumber(shift) + '<';
            pen.rx() -= shift * thousandth;
        }
        const int cid = cidFont.cid(glyph.id, glyph.text);
        m_out += hexCode(cid);
        pen.rx() += cidFont.width(cid) * thousandth;
    }
    if (open)
        m_out += ">] TJ\n";
}

void ContentStream::begin(int mark, const QByteArray &tag, Artifact artifact)
{
    if (mark < 0)
        m_out += artifactStart(artifact);
    else
        m_out += '/' + tag + " <</MCID " + QByteArray::number(mark) + ">> BDC\n";
}

void ContentStream::setColour(QRgb named)
{
    const QRgb colour = named == look::accent         ? m_colours.accent
                        : named == look::headerGround ? m_colours.headerGround
                                                      : named;
    m_out += pdfNumber(qRed(colour) / 255.0) + ' ' + pdfNumber(qGreen(colour) / 255.0) + ' ' +
             pdfNumber(qBlue(colour) / 255.0) + " rg\n";
}

CidFont &ContentStream::font(int face)
{
    return m_fonts.try_emplace(face, m_faces.at(face)).first->second;
}

} // namespace candour::pdfwriter
