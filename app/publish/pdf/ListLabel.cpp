// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/ListLabel.h"

#include "base/Literals.h"

#include <utility>

namespace candour::pdfwriter {

namespace {

QString letters(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(u'a' + (number - 1) % 26));
    return text;
}

QString roman(int number)
{
    static constexpr std::pair<int, const char16_t *> digits[] = {
        {1000, u"m"}, {900, u"cm"}, {500, u"d"}, {400, u"cd"}, {100, u"c"}, {90, u"xc"}, {50, u"l"},
        {40, u"xl"},  {10, u"x"},   {9, u"ix"},  {5, u"v"},    {4, u"iv"},  {1, u"i"}};
    QString text;
    for (const auto &[value, sign] : digits)
        for (; number >= value; number -= value)
            text += QString::fromUtf16(sign);
    return text;
}

} // namespace

QString listLabel(bool ordered, int level, int number)
{
    if (!ordered)
        return level % 2 == 0 ? u"•"_s : u"◦"_s;
    switch (level % 3) {
    case 0:
        return QString::number(number) + u'.';
    case 1:
        return letters(number) + u'.';
    default:
        return roman(number) + u'.';
    }
}

QByteArray listNumbering(bool ordered, int level)
{
    if (!ordered)
        return level % 2 == 0 ? "Disc" : "Circle";
    switch (level % 3) {
    case 0:
        return "Decimal";
    case 1:
        return "LowerAlpha";
    default:
        return "LowerRoman";
    }
}

} // namespace candour::pdfwriter
