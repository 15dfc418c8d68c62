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

/// The colours that an organisation may choose: they take the place of look::accent and look::headerGround.
struct HouseColours
{
    QRgb accent;
    QRgb headerGround;
};

/// The name under which the sign of the organisation stands among a page's resources.
inline constexpr char LogoName[] = "/Logo";

/// Writes one page as PDF drawing operators with marked content.
class ContentStream
{
public:
    ContentStream(CidFonts &fonts, const QList<QRawFont> &faces, HouseColours colours)
        : m_fonts(fonts), m_faces(faces), m_colours(colours)
    {}

    QByteArray write(const Page &page);

    /// Faces that the page draws with.
    const std::set<int> &faces() const { return m_used; }

private:
    void write(const Fill &fill);
    void write(const LogoPlace &logo);
    void write(const Words &words);
    void writeShapes(const Words &words);
    void writeRun(const GlyphRun &run, QPointF origin);
    void begin(int mark, const QByteArray &tag, Artifact artifact);
    void setColour(QRgb named);
    CidFont &font(int face);

    CidFonts &m_fonts;
    const QList<QRawFont> &m_faces;
    HouseColours m_colours;
    std::set<int> m_used;
    QByteArray m_out;
};

} // namespace candour::pdfwriter
