// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"

#include "base/Literals.h"

namespace candour {

namespace {

bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isAccent(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

char32_t straight(char32_t c)
{
    if (QChar::category(c) == QChar::Punctuation_Dash || c == 0x2212)
        return U'-';
    if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B || c == 0x2032 || c == 0x0060 || c == 0x02BC ||
        c == 0x2039 || c == 0x203A)
        return U'\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0x00AB || c == 0x00BB)
        return U'"';
    return c;
}

/// The text in its simplest letters. Two marks would decompose into something that is no quotation mark, and Qt leaves
/// the sharp s alone where Unicode folds it.
QString plainLetters(QString text)
{
    text.replace(u'\u00B4', u'\'').replace(u'\u2033', u'"');
    return text.normalized(QString::NormalizationForm_KD).toCaseFolded().replace(u"ß"_s, u"ss"_s);
}

bool isWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : plainLetters(text).toUcs4()) {
        if (isInvisible(c) || isAccent(c))
            continue;
        if (QChar::isSpace(c)) {
            if (!result.isEmpty() && result.back() != u' ')
                result += u' ';
            continue;
        }
        const char32_t plain = straight(c);
        result += QString::fromUcs4(&plain, 1);
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

bool containsWords(const QString &text, const QString &words)
{
    if (words.isEmpty())
        return false;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const qsizetype end = at + words.size();
        const bool splitsBefore = isWord(text, at) && isWord(text, at - 1);
        const bool splitsAfter = isWord(text, end - 1) && isWord(text, end);
        if (!splitsBefore && !splitsAfter)
            return true;
    }
    return false;
}

} // namespace candour
