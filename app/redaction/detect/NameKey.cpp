// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/NameKey.h"

#include "base/LatinLetters.h"
#include "base/Literals.h"
#include "redaction/detect/NameList.h"

#include <QStringList>

namespace candour {

QString nameKey(QStringView word)
{
    const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return word.toString().toLower();
    QString key;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (const QString plain = latinLetters(c.unicode()); !plain.isEmpty())
            key += plain;
        else if (const QChar latin = caselessLookalike(c); !latin.isNull())
            key += latin;
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
