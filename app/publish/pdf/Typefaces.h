// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "publish/pdf/Look.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QRawFont>

namespace candour::pdfwriter {

/// The typefaces a publication may be set in, and those that this one uses, numbered in order of first use.
class Typefaces
{
public:
    /// The units of a layout per point: fonts are asked for so large that rounding does not show.
    static constexpr int unitsPerPoint = 10;

    /// The font of a style in layout units, free of screen settings.
    static QFont font(const TextStyle &style);

    /// An error when the main typeface is not installed.
    static Result<> installed();

    /// The number of the face behind a font, or -1 if it is not on the list.
    int number(const QRawFont &font);

    /// The faces in use, by number.
    const QList<QRawFont> &faces() const { return m_faces; }

private:
    QList<QRawFont> m_faces;
    QHash<QByteArray, int> m_byFile;
    QHash<QRawFont, int> m_known;
};

} // namespace candour::pdfwriter
