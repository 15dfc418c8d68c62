// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PublicText.h"

namespace candour {

namespace {

constexpr qsizetype neighbours = 20;

/// Twenty letters on either side of what stands from \a at to \a end; null where the text ends sooner.
QString surroundings(const FoldedText &text, qsizetype at, qsizetype end)
{
    if (at < neighbours || end + neighbours > text.letters.size())
        return {};
    return text.letters.mid(at - neighbours, neighbours) + text.letters.mid(end, neighbours);
}

bool lineEdgeNear(const FoldedText &text, qsizetype at, qsizetype end)
{
    if (at < neighbours || end + neighbours > text.letters.size())
        return true;
    for (qsizetype i = 0; i < neighbours; ++i)
        if (text.lineEdge(at - i) || text.lineEdge(end + i))
            return true;
    return false;
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

} // namespace

PublicText::PublicText(const FoldedText &lines, const NeedleSearch &search) : m_lines(lines), m_search(search)
{
    search.find(lines, true, [this](int pattern, qsizetype at) {
        const qsizetype end = at + m_search.patterns()[pattern].letters.size();
        Places &places = m_places[pattern];
        if (lineEdgeNear(m_lines, at, end))
            places.atEdges += at;
        else
            places.amidst += surroundings(m_lines, at, end);
    });
}

bool PublicText::explains(int pattern, const FoldedText &found, qsizetype at) const
{
    const auto places = m_places.constFind(pattern);
    if (places == m_places.constEnd())
        return false;
    const qsizetype length = m_search.patterns()[pattern].letters.size();
    const QString around = surroundings(found, at, at + length);
    if (!around.isNull() && places->amidst.contains(around))
        return true;
    return std::any_of(places->atEdges.begin(), places->atEdges.end(), [&](qsizetype publicAt) {
        return sameBefore(publicAt, found, at) && sameAfter(publicAt + length, found, at + length);
    });
}

bool PublicText::sameBefore(qsizetype publicAt, const FoldedText &found, qsizetype at) const
{
    for (qsizetype i = 0; i < neighbours; ++i) {
        if (m_lines.lineEdge(publicAt - i))
            return lineBegins(found, at - i);
        if (at - i == 0 || m_lines.letters[publicAt - i - 1] != found.letters[at - i - 1])
            return false;
    }
    return true;
}

bool PublicText::sameAfter(qsizetype publicEnd, const FoldedText &found, qsizetype end) const
{
    for (qsizetype i = 0; i < neighbours; ++i) {
        if (m_lines.lineEdge(publicEnd + i))
            return found.lineEdge(end + i);
        if (end + i == found.letters.size() || m_lines.letters[publicEnd + i] != found.letters[end + i])
            return false;
    }
    return true;
}

} // namespace candour
