// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"

#include "base/Literals.h"

namespace candour {

bool turnsDirection(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
}

namespace {

/// One character of \a text and how many code units it has; a half of a surrogate pair stands for itself.
char32_t characterAt(const QString &text, qsizetype at, int &units)
{
    const QChar c = text.at(at);
    const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    units = isPair ? 2 : 1;
    return isPair ? QChar::surrogateToUcs4(c, text.at(at + 1)) : char32_t(c.unicode());
}

bool isUnseen(char32_t c)
{
    if (c == U'\n' || c == U'\t')
        return false;
    return QChar::isSurrogate(c) || QChar::isNonCharacter(c) || QChar::category(c) == QChar::Other_Control ||
           (!QChar::requiresSurrogates(c) && turnsDirection(QChar(char16_t(c))));
}

bool isPlain(QChar c)
{
    return !c.isSurrogate() && !isUnseen(c.unicode());
}

} // namespace

QString cleanText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString kept;
    kept.reserve(text.size());
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t c = characterAt(text, i, units);
        if (c == U'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                kept += u'\n';
        } else if (!isUnseen(c)) {
            kept += QStringView(text).mid(i, units);
        }
    }
    return kept;
}

std::optional<UnseenCharacter> firstUnseen(const QString &text)
{
    int line = 1;
    int units = 1;
    for (qsizetype i = 0; i < text.size(); i += units) {
        const char32_t c = characterAt(text, i, units);
        line += c == U'\n';
        if (c != U'\r' && isUnseen(c))
            return UnseenCharacter{c, line};
    }
    return {};
}

QString cleanLine(const QString &text)
{
    QString line = cleanText(text);
    for (QChar &c : line)
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return line;
}

QString cleanFileName(const QString &name)
{
    const QString line = cleanLine(name).replace(u'\\', u'/');
    const QString last = line.mid(line.lastIndexOf(u'/') + 1);
    return last == u"."_s || last == u".."_s ? QString() : last;
}

} // namespace candour
