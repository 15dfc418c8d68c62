// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CleanText.h"

#include "base/Literals.h"

namespace candour {

bool turnsDirection(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
}

namespace {

bool isClean(QChar c)
{
    return !c.isSurrogate() && c.category() != QChar::Other_Control;
}

} // namespace

QString cleanText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isClean))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (c.isHighSurrogate() && next.isLowSurrogate()) {
            kept += c;
            kept += next;
            ++i;
        } else if (c == u'\r') {
            if (next != u'\n')
                kept += u'\n';
        } else if (c == u'\n' || c == u'\t' || isClean(c)) {
            kept += c;
        }
    }
    return kept;
}

QString cleanLine(const QString &text)
{
    QString line = cleanText(text);
    line.removeIf(turnsDirection);
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
