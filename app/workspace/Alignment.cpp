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

QList<Token> tokens(const QString &text, qsizetype from, qsizetype to)
{
    QList<Token> list;
    for (qsizetype i = from; i < to;) {
        qsizetype end = i + 1;
        if (text.at(i).isLetterOrNumber() || text.at(i).isSurrogate() || text.at(i).isMark())
            while (end < to && (text.at(end).isLetterOrNumber() || text.at(end).isSurrogate() || text.at(end).isMark()))
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

} // namespace

QList<qsizetype> originsOfCharacters(const QString &before, const QString &after)
{
    QList<qsizetype> origins(after.size(), -1);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    if (isInsidePair(before, start) || isInsidePair(after, start))
        --start;
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    if (end > 0 && (isInsidePair(before, before.size() - end) || isInsidePair(after, after.size() - end)))
        --end;
    std::iota(origins.begin(), origins.begin() + start, qsizetype(0));
    std::iota(origins.end() - end, origins.end(), before.size() - end);
    const QList<Token> a = tokens(before, start, before.size() - end);
    const QList<Token> b = tokens(after, start, after.size() - end);
    align(Tokens(a.constData(), std::size_t(a.size())), Tokens(b.constData(), std::size_t(b.size())), origins);
    return origins;
}

} // namespace candour
