// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/TextReader.h"

#include "base/Literals.h"

#include <QRegularExpression>

namespace candour {

QList<Passage> jsonPassages(const QString &text, const QString &place)
{
    static const QRegularExpression string(uR"re("([^"\\]*+(?:\\.[^"\\]*+)*+)"(\s*+:)?|([^"]++))re"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    Passage values;
    Passage names{Passage::Seeking::Telling, Breaks::Punctuation, {}, {}};
    for (auto it = string.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool isName = match.capturedLength(2) > 0;
        // What stands between strings is numbers and, if someone put it there, anything.
        const QString words = match.capturedLength(3) > 0 ? match.captured(3) : match.captured(1);
        (isName ? names : values).pieces += {place, words + passageBreak};
    }
    return {values, names};
}

QList<Passage> stylePassages(const QString &text, const QString &place)
{
    static const QRegularExpression words(
        uR"re(/\*(.*?)\*/|"([^"\\]*+(?:\\.[^"\\]*+)*+)"|'([^'\\]*+(?:\\.[^'\\]*+)*+)'|url\(([^)]*)\))re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    Passage said{Passage::Seeking::Words, Breaks::Punctuation, {}, {}};
    for (auto it = words.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        said.pieces += {place, match.captured(match.lastCapturedIndex()) + passageBreak};
    }
    return {said, {Passage::Seeking::Telling, Breaks::Punctuation, {}, {{place, text}}}};
}

QList<Passage> linePassages(const QString &text, const QString &place)
{
    // A link's address stands between the words before and after it, in Markdown or in brackets; it is read apart.
    static const QRegularExpression link(uR"re((\]\(|\s\((?=https?:|[^\s()@]{1,100}@))([^()\s]*)\))re"_s);
    Passage addresses{Passage::Seeking::Words, Breaks::Punctuation, {}, {}};
    for (auto it = link.globalMatch(text); it.hasNext();)
        addresses.pieces += {place, it.next().captured(2) + passageBreak};
    QString lines = text;
    lines.replace(link, QString());
    for (const QChar c : {u'\n', u'\r', u'\t', u',', u';', u'"', u'|', u'[', u']', u'#', u'*'})
        lines.replace(c, passageBreak);
    // Entities, which Markdown undoes, need the signs that part cells and lines.
    const Passage whole{Passage::Seeking::Telling, Breaks::Punctuation, Passage::Reading::WholeFile, {{place, text}}};
    return {{Passage::Seeking::Words, Breaks::Marked, Passage::Reading::First, {{place, lines}}}, addresses, whole};
}

} // namespace candour
