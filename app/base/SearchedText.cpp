// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SearchedText.h"

#include "base/Fold.h"

namespace candour {

namespace {

char32_t characterAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    return c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()
               ? QChar::surrogateToUcs4(c, text.at(at + 1))
               : char32_t(c.unicode());
}

bool continuesCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isMark(c) || category == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F);
}

qsizetype sizeOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

qsizetype endOfCharacter(const QString &text, qsizetype from)
{
    qsizetype end = from + sizeOf(characterAt(text, from));
    while (end < text.size() && continuesCharacter(characterAt(text, end)))
        end += sizeOf(characterAt(text, end));
    return end;
}

qsizetype endOfSpace(const QString &text, qsizetype from)
{
    while (from < text.size() && text.at(from).isSpace())
        ++from;
    return from;
}

/// What folded() gives, without its work for the letters that most texts consist of.
QString foldedCharacter(const QString &written)
{
    const QChar c = written.at(0);
    if (written.size() == 1 && c.unicode() < 0x80)
        return c == u'`' ? QString(u'\'') : QString(c.toCaseFolded());
    return folded(written);
}

/// Whether the last written character before this position, without its accents, is a letter or number.
bool isWordBefore(const QString &text, qsizetype at)
{
    while (at > 0) {
        const bool pair = at > 1 && text.at(at - 1).isLowSurrogate() && text.at(at - 2).isHighSurrogate();
        at -= pair ? 2 : 1;
        const char32_t c = characterAt(text, at);
        if (!continuesCharacter(c))
            return QChar::isLetterOrNumber(c);
    }
    return false;
}

bool isWordAt(const QString &text, qsizetype at)
{
    return at < text.size() && QChar::isLetterOrNumber(characterAt(text, at));
}

bool partsWord(const QString &text, qsizetype at)
{
    return isWordBefore(text, at) && isWordAt(text, at);
}

} // namespace

SearchedText searchedText(const QString &text, Letters letters)
{
    SearchedText result;
    const auto add = [&](const QString &characters, qsizetype from, qsizetype end) {
        for (qsizetype i = 0; i < characters.size(); ++i) {
            result.begins += i == 0 ? from : -1;
            result.ends += i == characters.size() - 1 ? end : -1;
        }
        result.text += characters;
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool isSpace = letters == Letters::Folded && text.at(at).isSpace();
        const qsizetype end = isSpace ? endOfSpace(text, at) : endOfCharacter(text, at);
        const QString written = text.mid(at, end - at);
        const QString compared = isSpace                       ? QString(u' ')
                                 : letters == Letters::AsTyped ? written
                                                               : foldedCharacter(written);
        if (!compared.isEmpty())
            add(compared, at, end);
        else if (!result.ends.isEmpty())
            result.ends.last() = end;
        at = end;
    }
    return result;
}

QList<FoundStretch> stretchesOf(const QString &words, const SearchedText &text, bool wholeWords)
{
    QList<FoundStretch> found;
    if (words.isEmpty())
        return found;
    for (qsizetype at = text.text.indexOf(words); at >= 0;) {
        const qsizetype end = at + words.size();
        const bool isWhole = text.begins.at(at) >= 0 && text.ends.at(end - 1) >= 0;
        const bool isParted = wholeWords && (partsWord(text.text, at) || partsWord(text.text, end));
        if (isWhole && !isParted)
            found += FoundStretch{text.begins.at(at), text.ends.at(end - 1) - text.begins.at(at)};
        at = text.text.indexOf(words, isWhole && !isParted ? end : at + 1);
    }
    return found;
}

} // namespace candour
