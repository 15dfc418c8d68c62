// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling/Stretch.h"

#include "workspace/WordLists.h"

namespace candour::spelling {

namespace {

constexpr QStringView InWords = u"'’-\u2010\u2011\u00AD";
constexpr QStringView BetweenWords = u"/&+";
constexpr QStringView InAddresses = u".:@\\_#%~=?$";
constexpr QStringView BeforePathsAndTags = u"/~@#$";

bool isJoiner(QChar c)
{
    return InWords.contains(c) || BetweenWords.contains(c) || InAddresses.contains(c);
}

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isJoiner(c);
}

TextRange trimmed(QStringView text, qsizetype from, qsizetype to)
{
    while (from < to && isJoiner(text.at(from)))
        ++from;
    while (to > from && isJoiner(text.at(to - 1)))
        --to;
    return {from, to - from};
}

bool isPlainWords(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isNumber() || InAddresses.contains(c); });
}

} // namespace

Stretch nextStretch(QStringView text, qsizetype from)
{
    while (from < text.size() && !isPart(text.at(from)))
        ++from;
    qsizetype end = from;
    while (end < text.size() && isPart(text.at(end)))
        ++end;
    Stretch stretch{.end = end};
    const TextRange inner = trimmed(text, from, end);
    if (inner.length == 0 || BeforePathsAndTags.contains(text.at(from)) ||
        !isPlainWords(text.mid(inner.from, inner.length)))
        return stretch;
    const qsizetype stop = inner.from + inner.length;
    for (qsizetype start = inner.from; start < stop;) {
        qsizetype next = start;
        while (next < stop && !BetweenWords.contains(text.at(next)))
            ++next;
        const TextRange word = trimmed(text, start, next);
        if (isWorthChecking(text.mid(word.from, word.length)))
            stretch.words += word;
        start = next + 1;
    }
    return stretch;
}

bool isWorthChecking(QStringView word)
{
    if (word.size() < 2 || word.size() > wordLists::LongestWord)
        return false;
    if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isSurrogate(); }))
        return false;
    QStringView body = word;
    if (body.endsWith(u"'s") || body.endsWith(u"’s"))
        body.chop(2);
    else if (body.endsWith(u's'))
        body.chop(1);
    return std::any_of(body.begin(), body.end(), [](QChar c) { return c.isLetter() && !c.isUpper(); });
}

} // namespace candour::spelling
