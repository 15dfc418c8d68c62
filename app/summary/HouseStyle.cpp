// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/HouseStyle.h"

#include "base/Contrast.h"

#include <algorithm>
#include <cmath>

namespace candour {

namespace {

constexpr quint32 White = 0xffffff;
constexpr quint32 PageGround = 0xf6f7f9; // --window of resources/publish/page.css
constexpr double PaleShare = 0.88;

} // namespace

std::optional<quint32> colourFrom(const QString &text)
{
    const QString digits = text.mid(1);
    bool isNumber = false;
    const uint colour = digits.toUInt(&isNumber, 16);
    const bool isHex = std::all_of(digits.begin(), digits.end(), [](QChar c) {
        const QChar lower = c.toLower();
        return (lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f');
    });
    if (text.size() != 7 || text.at(0) != u'#' || !isHex || !isNumber)
        return {};
    return colour;
}

QString colourText(quint32 colour)
{
    return u'#' + QString::number(colour & 0xffffff, 16).rightJustified(6, u'0');
}

quint32 mixed(quint32 colour, quint32 other, double share)
{
    quint32 result = 0;
    for (const int shift : {16, 8, 0}) {
        const double a = (colour >> shift) & 0xff;
        const double b = (other >> shift) & 0xff;
        result |= quint32(std::lround(a + (b - a) * share)) << shift;
    }
    return result;
}

double leastContrast(quint32 accent)
{
    return std::min(contrast(accent, White), contrast(accent, PageGround));
}

quint32 paleGround(quint32 accent)
{
    return mixed(accent, White, PaleShare);
}

} // namespace candour
