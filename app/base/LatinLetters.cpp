// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/LatinLetters.h"

#include "base/Literals.h"

#include <QHash>
#include <QList>

namespace candour {

namespace {

/// Letters, and under each the Latin one like which it is drawn.
struct LookalikeRow
{
    QString others;
    QString latin;
};

const QList<LookalikeRow> &lookalikeRows()
{
    static const QList<LookalikeRow> rows{
        {u"АВЕЅІЈКМНОРСТУХԌԚԜ"_s, u"ABESIJKMHOPCTYXGQW"_s},
        {u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"_s, u"ABEZHIKMNOPTYX"_s},
        {u"аеѕіјорсухһԁԛԝґѵ"_s, u"aesijopcyxhdqwrv"_s},
        {u"ανορυι"_s, u"avopui"_s},
        {u"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"_s, u"abcdefghijklmnoprstuvwyz"_s},
    };
    return rows;
}

using LetterPairs = QHash<QChar, QChar>;

LetterPairs asWritten()
{
    LetterPairs pairs;
    for (const auto &[others, latin] : lookalikeRows())
        for (qsizetype i = 0; i < others.size(); ++i)
            pairs.insert(others[i], latin[i]);
    return pairs;
}

/// A capital decides for its small letter, which may be drawn like another.
LetterPairs caseless()
{
    LetterPairs pairs;
    for (const auto &[others, latin] : lookalikeRows())
        for (qsizetype i = 0; i < others.size(); ++i)
            if (const QChar small = others[i].toLower(); !pairs.contains(small))
                pairs.insert(small, latin[i].toLower());
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
    static const LetterPairs pairs = asWritten();
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

QChar caselessLookalike(QChar c)
{
    static const LetterPairs pairs = caseless();
    return pairs.value(c);
}

QString latinLetters(char32_t c)
{
    switch (c) {
    case U'æ':
        return u"ae"_s;
    case U'œ':
        return u"oe"_s;
    case U'ø':
        return u"o"_s;
    case U'đ':
    case U'ð':
        return u"d"_s;
    case U'ł':
        return u"l"_s;
    case U'ħ':
        return u"h"_s;
    case U'ı':
        return u"i"_s;
    case U'ß':
        return u"ss"_s;
    case U'þ':
        return u"th"_s;
    default:
        return {};
    }
}

} // namespace candour
