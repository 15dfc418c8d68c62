// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/CidFont.h"
#include "publish/pdf/Paper.h"

#include <map>
#include <set>

namespace candour::pdfwriter {

/// The fonts of a publication by face number.
using CidFonts = std::map<int, CidFont>;

/// A number as a PDF writes it: at most three decimals, no exponent, no needless zero.
QByteArray pdfNumber(qreal value);

/// Writes one page as PDF drawing operators with marked content.
class ContentStream
{
public:
    ContentStream(CidFonts &fonts, const QList<QRawFont> &faces) : m_fonts(fonts), m_faces(faces) {}

    QByteArray write(const Page &page);

    /// Faces that the page draws with.
    const std::set<int> &faces() const { return m_used; }

private:
    void write(const Fill &fill);
    void write(const Words &words);
    void writeShapes(const Words &words);
    void writeRun(const GlyphRun &run, QPointF origin);
    void begin(int mark, const QByteArray &tag, Artifact artifact);
    void setColour(QRgb colour);
    CidFont &font(int face);

    CidFonts &m_fonts;
    const QList<QRawFont> &m_faces;
    std::set<int> m_used;
    QByteArray m_out;
};

} // namespace candour::pdfwriter
