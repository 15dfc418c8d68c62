// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QRgb>
#include <QSizeF>

/// How the printed page looks. Lengths are in points (1/72 inch) from the top left corner of an A4 page.
namespace candour::pdfwriter {

/// One way to set words.
struct TextStyle
{
    int size = 11;      ///< Of the letters.
    qreal leading = 15; ///< From line to line.
    bool bold = false;
    bool italic = false;
    QRgb colour = 0xff17202a;
};

namespace look {

inline constexpr QSizeF paper{595.28, 841.89};
inline constexpr qreal margin = 70.87; ///< 25 mm on each side.
inline constexpr qreal width = 595.28 - 2 * margin;
inline constexpr qreal bottom = 841.89 - margin;
inline constexpr qreal measure = 404; ///< Of prose: 60 to 75 characters a line at 11 points.

inline constexpr QRgb ink = 0xff17202a;
inline constexpr QRgb quiet = 0xff52606d;
inline constexpr QRgb accent = 0xff1b5e8c; ///< Unless the organisation has one of its own: see HouseColours.
inline constexpr QRgb warning = 0xffa6231c;
inline constexpr QRgb withheldGround = 0xffffe8a3;
inline constexpr QRgb headerGround = 0xffe3eef6;
inline constexpr QRgb rule = 0xffc9d2da;
inline constexpr QRgb paperWhite = 0xffffffff;

inline constexpr TextStyle body{11, 15, false, false, ink};
inline constexpr TextStyle title{26, 32, true, false, ink};
inline constexpr TextStyle organisation{13, 18, true, false, accent};
inline constexpr TextStyle stamp{11, 15, true, false, warning};
inline constexpr TextStyle fact{10, 14, false, false, ink};
inline constexpr TextStyle heading2{17, 22, true, false, accent};
inline constexpr TextStyle heading3{13, 18, true, false, ink};
inline constexpr TextStyle heading4{11, 15, true, false, ink};
inline constexpr TextStyle term{10, 14, true, false, ink};
inline constexpr TextStyle caption{10, 14, true, false, ink};
inline constexpr TextStyle cell{9, 13, false, false, ink};
inline constexpr TextStyle headerCell{9, 13, true, false, ink};
inline constexpr TextStyle small{8, 11, false, false, quiet};
inline constexpr TextStyle square{9, 12, false, false, ink}; ///< In and beside the squares of a risk picture.
inline constexpr TextStyle squareBold{9, 12, true, false, ink};

} // namespace look

} // namespace candour::pdfwriter
