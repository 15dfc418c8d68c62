// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameKey.h"

#include "base/Literals.h"
#include "redaction/detect/NameList.h"

#include <QStringList>

namespace candour {

namespace {

/// Letters that Unicode does not take apart, or that are drawn like a Latin one. In lower case.
QStringView plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    case u'ø':
    case u'о':
    case u'ο':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
    case u'ԁ':
        return u"d";
    case u'ħ':
    case u'һ':
    case u'н':
    case u'η':
        return u"h";
    case u'ı':
    case u'і':
    case u'ι':
        return u"i";
    case u'а':
    case u'α':
        return u"a";
    case u'в':
    case u'β':
        return u"b";
    case u'с':
    case u'ϲ':
        return u"c";
    case u'е':
    case u'ε':
        return u"e";
    case u'ј':
        return u"j";
    case u'к':
    case u'κ':
        return u"k";
    case u'м':
    case u'μ':
        return u"m";
    case u'ν':
        return u"n";
    case u'р':
    case u'ρ':
        return u"p";
    case u'ԛ':
        return u"q";
    case u'ѕ':
        return u"s";
    case u'т':
    case u'τ':
        return u"t";
    case u'ԝ':
        return u"w";
    case u'х':
    case u'χ':
        return u"x";
    case u'у':
    case u'υ':
        return u"y";
    case u'ζ':
        return u"z";
    default:
        return {};
    }
}

} // namespace

QString nameKey(QStringView word)
{
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return word.toString().toLower();
    QString key;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        const QStringView plain = plainLetter(c);
        if (!plain.isEmpty())
            key += plain;
        else if (!c.isMark() && c.category() != QChar::Other_Format && c.category() != QChar::Letter_Modifier)
            key += c;
    }
    return key;
}

QStringList nameWords(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

bool isOrdinaryWord(const QString &key)
{
    static const NameList words(u":/names/ordinary.txt"_s);
    return words.contains(key);
}

} // namespace candour
