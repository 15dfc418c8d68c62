// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Alignment.h"

#include <QStringView>

#include <numeric>
#include <span>

namespace candour {

namespace {

/// A word, or one character that is none.
struct Token
{
    QStringView text;
    qsizetype from = 0;
};

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
}

QList<Token> tokens(const QString &text)
{
    QList<Token> list;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (isWord(text.at(i)))
            while (end < text.size() && isWord(text.at(end)))
                ++end;
        list += Token{QStringView(text).mid(i, end - i), i};
        i = end;
    }
    return list;
}

using Tokens = std::span<const Token>;

/// Length of the longest common sequence of \a a with every beginning of \a b; from the ends where \a backwards.
QList<int> lengths(Tokens a, Tokens b, bool backwards)
{
    QList<int> row(qsizetype(b.size()) + 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Token &one = backwards ? a[a.size() - 1 - i] : a[i];
        int diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const Token &other = backwards ? b[b.size() - 1 - j] : b[j];
            int &cell = row[qsizetype(j) + 1];
            const int above = cell;
            cell = one.text == other.text ? diagonal + 1 : std::max(above, row.at(qsizetype(j)));
            diagonal = above;
        }
    }
    return row;
}

/// Hirschberg's algorithm: the longest common sequence in memory for one line, whatever the length of the text.
void align(Tokens a, Tokens b, QList<qsizetype> &origins)
{
    if (a.empty() || b.empty())
        return;
    if (a.size() == 1) {
        const auto same = std::find_if(b.begin(), b.end(), [&](const Token &token) { return token.text == a[0].text; });
        if (same != b.end())
            std::iota(origins.begin() + same->from, origins.begin() + same->from + same->text.size(), a[0].from);
        return;
    }
    const std::size_t half = a.size() / 2;
    const QList<int> left = lengths(a.first(half), b, false);
    const QList<int> right = lengths(a.subspan(half), b, true);
    std::size_t cut = 0;
    int best = -1;
    for (std::size_t j = 0; j <= b.size(); ++j) {
        const int sum = left.at(qsizetype(j)) + right.at(qsizetype(b.size() - j));
        if (sum > best) {
            best = sum;
            cut = j;
        }
    }
    align(a.first(half), b.first(cut), origins);
    align(a.subspan(half), b.subspan(cut), origins);
}

/// True where a cut before this position would part a surrogate pair.
bool isInsidePair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at - 1).isHighSurrogate() && text.at(at).isLowSurrogate();
}

/// Spaces and commas are all alike: one is what it was only where it stands beside what it stood beside.
void dropStraySeparators(const QString &before, const QString &after, QList<qsizetype> &origins)
{
    QList<bool> anchored(after.size(), false);
    const auto look = [&](qsizetype i, qsizetype step) {
        const qsizetype neighbour = i + step;
        const qsizetype origin = origins.at(i);
        const bool atEdge = neighbour < 0 || neighbour >= after.size();
        const bool wasAtEdge = origin + step < 0 || origin + step >= before.size();
        if (origin >= 0 && (isWord(after.at(i)) ||
                            (atEdge ? wasAtEdge : anchored.at(neighbour) && origins.at(neighbour) == origin + step)))
            anchored[i] = true;
    };
    for (qsizetype i = 0; i < after.size(); ++i)
        look(i, -1);
    for (qsizetype i = after.size() - 1; i >= 0; --i)
        look(i, 1);
    for (qsizetype i = 0; i < after.size(); ++i)
        if (!anchored.at(i))
            origins[i] = -1;
}

/// A stretch of each text, parted by what they have in common.
struct Gap
{
    qsizetype beforeFrom = 0;
    qsizetype beforeTo = 0;
    qsizetype afterFrom = 0;
    qsizetype afterTo = 0;
};

/// A word in which letters were typed or deleted keeps the others; one that has little in common with what stood there
/// is new.
void alignEnds(const QString &before, const QString &after, const Gap &gap, QList<qsizetype> &origins)
{
    const qsizetype longer = std::max(gap.beforeTo - gap.beforeFrom, gap.afterTo - gap.afterFrom);
    const qsizetype shorter = std::min(gap.beforeTo - gap.beforeFrom, gap.afterTo - gap.afterFrom);
    if (shorter == 0)
        return;
    qsizetype start = 0;
    while (start < shorter && before.at(gap.beforeFrom + start) == after.at(gap.afterFrom + start))
        ++start;
    if (isInsidePair(before, gap.beforeFrom + start) || isInsidePair(after, gap.afterFrom + start))
        --start;
    qsizetype end = 0;
    while (end < shorter - start && before.at(gap.beforeTo - 1 - end) == after.at(gap.afterTo - 1 - end))
        ++end;
    if (end > 0 && (isInsidePair(before, gap.beforeTo - end) || isInsidePair(after, gap.afterTo - end)))
        --end;
    if (2 * (start + end) < longer)
        return;
    std::iota(origins.begin() + gap.afterFrom, origins.begin() + gap.afterFrom + start, gap.beforeFrom);
    std::iota(origins.begin() + gap.afterTo - end, origins.begin() + gap.afterTo, gap.beforeTo - end);
}

} // namespace

QList<qsizetype> originsOfCharacters(const QString &before, const QString &after)
{
    QList<qsizetype> origins(after.size(), -1);
    const QList<Token> allBefore = tokens(before);
    const QList<Token> allAfter = tokens(after);
    Tokens a(allBefore.constData(), std::size_t(allBefore.size()));
    Tokens b(allAfter.constData(), std::size_t(allAfter.size()));
    const auto pair = [&](const Token &from, const Token &to) {
        std::iota(origins.begin() + to.from, origins.begin() + to.from + to.text.size(), from.from);
    };
    for (; !a.empty() && !b.empty() && a.front().text == b.front().text; a = a.subspan(1), b = b.subspan(1))
        pair(a.front(), b.front());
    for (; !a.empty() && !b.empty() && a.back().text == b.back().text;
         a = a.first(a.size() - 1), b = b.first(b.size() - 1))
        pair(a.back(), b.back());
    align(a, b, origins);
    dropStraySeparators(before, after, origins);

    Gap gap;
    for (qsizetype i = 0; i <= after.size(); ++i) {
        const qsizetype origin = i < after.size() ? origins.at(i) : before.size();
        if (origin < 0)
            continue;
        gap.beforeTo = origin;
        gap.afterTo = i;
        alignEnds(before, after, gap, origins);
        gap.beforeFrom = origin + 1;
        gap.afterFrom = i + 1;
    }
    return origins;
}

} // namespace candour
