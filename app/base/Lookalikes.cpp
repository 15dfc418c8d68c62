// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Lookalikes.h"

#include "base/Literals.h"

#include <QHash>

namespace candour {

namespace {

/// The letters of each pair stand one above the other.
QHash<QChar, QChar> lookalikePairs()
{
    const QString others = u"АВЕЅІЈКМНОРСТУХԌԚԜ"_s + u"аеѕіјорсухһԁԛԝґѵ"_s + u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"_s + u"ανορυι"_s +
                           u"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"_s;
    const QString latin = u"ABESIJKMHOPCTYXGQW"_s + u"aesijopcyxhdqwrv"_s + u"ABEZHIKMNOPTYX"_s + u"avopui"_s +
                          u"abcdefghijklmnoprstuvwyz"_s;
    Q_ASSERT(others.size() == latin.size());
    QHash<QChar, QChar> pairs;
    for (qsizetype i = 0; i < others.size(); ++i)
        pairs.insert(others[i], latin[i]);
    return pairs;
}

/// The letter in a circle or square that Unicode does not take apart, or of which flags are made; null for others.
QChar framedLetter(char32_t c)
{
    for (const char32_t first : {U'\U0001F150', U'\U0001F170', U'\U0001F1E6'})
        if (c >= first && c < first + 26)
            return QChar(char16_t(u'A' + (c - first)));
    return {};
}

} // namespace

QString withoutLookalikes(const QString &text)
{
    static const QHash<QChar, QChar> pairs = lookalikePairs();
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size();
        const QChar framed = isPair ? framedLetter(QChar::surrogateToUcs4(c, text[i + 1])) : QChar();
        if (!framed.isNull())
            ++i;
        plain += !framed.isNull() ? framed : c.unicode() >= 0x80 ? pairs.value(c, c) : c;
    }
    return plain;
}

} // namespace candour
