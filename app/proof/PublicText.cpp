// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PublicText.h"

namespace candour {

namespace {

constexpr qsizetype farthest = 20;
constexpr QChar edge = QChar(u'|'); ///< Stands where a line begins or ends; never a folded letter.
constexpr QChar gap = QChar(u' ');  ///< Stands for the pattern itself.

/// The letters before \a at back to where the line begins, or twenty of them.
QString before(const FoldedText &text, qsizetype at)
{
    for (qsizetype i = 0; i < farthest; ++i)
        if (text.lineEdge(at - i))
            return edge + text.letters.mid(at - i, i);
    return text.letters.mid(at - farthest, farthest);
}

/// The letters from \a end to where the line ends, or twenty of them.
QString after(const FoldedText &text, qsizetype end)
{
    for (qsizetype i = 0; i < farthest; ++i)
        if (text.lineEdge(end + i))
            return text.letters.mid(end, i) + edge;
    return text.letters.mid(end, farthest);
}

/// Whether a line begins at \a at, or nothing but its number stands before ("3. ").
bool lineBegins(const FoldedText &text, qsizetype at)
{
    constexpr int digitsOfANumber = 3;
    for (int digits = 0; digits <= digitsOfANumber; ++digits, --at) {
        if (text.lineEdge(at))
            return true;
        if (at == 0 || !text.letters[at - 1].isDigit() || (digits == 0 && !text.wordEdge(at)))
            return false;
    }
    return false;
}

/// Everything that before() may have made of the public text, if \a at stands amidst the same letters.
QStringList possibleBefore(const FoldedText &text, qsizetype at)
{
    QStringList all;
    for (qsizetype i = 0; i < farthest && i <= at; ++i)
        if (lineBegins(text, at - i))
            all += edge + text.letters.mid(at - i, i);
    if (at >= farthest)
        all += text.letters.mid(at - farthest, farthest);
    return all;
}

QStringList possibleAfter(const FoldedText &text, qsizetype end)
{
    QStringList all;
    for (qsizetype i = 0; i < farthest && end + i <= text.letters.size(); ++i)
        if (text.lineEdge(end + i))
            all += text.letters.mid(end, i) + edge;
    if (end + farthest <= text.letters.size())
        all += text.letters.mid(end, farthest);
    return all;
}

} // namespace

PublicText::PublicText(const FoldedText &lines, const NeedleSearch &search) : m_search(search)
{
    search.find(lines, true, [&](int pattern, qsizetype at) {
        const qsizetype end = at + m_search.patterns()[pattern].letters.size();
        m_neighbours[pattern] += QString(before(lines, at) + gap + after(lines, end));
    });
}

bool PublicText::explains(int pattern, const FoldedText &found, qsizetype at) const
{
    const auto known = m_neighbours.constFind(pattern);
    if (known == m_neighbours.constEnd())
        return false;
    const QStringList afters = possibleAfter(found, at + m_search.patterns()[pattern].letters.size());
    for (const QString &front : possibleBefore(found, at))
        for (const QString &back : afters)
            if (known->contains(QString(front + gap + back)))
                return true;
    return false;
}

} // namespace candour
