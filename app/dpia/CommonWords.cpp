// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/CommonWords.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace candour {

namespace {

/// Changed words of one stretch that are looked for one by one; beyond it, the stretch is parted first. Of the two
/// texts as a whole more are, because parting them needs words that stand once.
constexpr int MostChanges = 400;
constexpr int MostChangesOfAll = 1500;

/// How often a stretch is parted at words that stand once on both sides.
constexpr int DeepestParting = 4;

using Tokens = std::span<const int>; ///< Numbers of words; the same word has the same number on both sides.

/// Compares two rows of numbered words.
class Comparison
{
public:
    /// Finds what \a before and \a now share, in rising order.
    std::vector<CommonStretch> common(Tokens before, Tokens now)
    {
        compare(before, now, {0, 0}, 0);
        return std::move(m_common);
    }

private:
    struct Origin
    {
        int before = 0;
        int now = 0;
    };

    void compare(Tokens a, Tokens b, Origin at, int depth)
    {
        const int start = int(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
        note({at.before, at.now, start});
        a = a.subspan(std::size_t(start));
        b = b.subspan(std::size_t(start));
        at = {at.before + start, at.now + start};
        const int end = int(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
        a = a.first(a.size() - std::size_t(end));
        b = b.first(b.size() - std::size_t(end));
        if (!a.empty() && !b.empty() && !compareClosely(a, b, at, depth == 0 ? MostChangesOfAll : MostChanges) &&
            depth < DeepestParting)
            part(a, b, at, depth);
        note({at.before + int(a.size()), at.now + int(b.size()), end});
    }

    void note(const CommonStretch &stretch)
    {
        if (stretch.length > 0)
            m_common.push_back(stretch);
    }

    /// Myers' greedy algorithm; false, with nothing noted, where more words differ than \a bound.
    bool compareClosely(Tokens a, Tokens b, Origin at, int bound)
    {
        const int n = int(a.size());
        const int m = int(b.size());
        const int most = std::min(n + m, bound);
        std::vector<int> furthest(std::size_t(2 * most) + 3, 0); // by diagonal, which is \a a's position less \a b's
        int *const middle = furthest.data() + most + 1;
        const auto reach = [middle](int diagonal) -> int & { return middle[diagonal]; };
        std::vector<std::vector<int>> rounds;
        for (int changes = 0; changes <= most; ++changes) {
            for (int k = -changes; k <= changes; k += 2) {
                int x = comesDown(k, changes, reach) ? reach(k + 1) : reach(k - 1) + 1;
                while (x < n && x - k < m && a[std::size_t(x)] == b[std::size_t(x - k)])
                    ++x;
                reach(k) = x;
            }
            rounds.emplace_back(furthest.begin() + most + 1 - changes, furthest.begin() + most + 2 + changes);
            if (std::abs(n - m) <= changes && (n - m - changes) % 2 == 0 && reach(n - m) >= n) {
                traceBack(rounds, {n, m}, at);
                return true;
            }
        }
        return false;
    }

    /// True where the furthest way to diagonal \a k is by a word of the later text.
    static bool comesDown(int k, int changes, const auto &reach)
    {
        return k == -changes || (k != changes && reach(k - 1) < reach(k + 1));
    }

    void traceBack(const std::vector<std::vector<int>> &rounds, Origin end, Origin at)
    {
        std::vector<CommonStretch> found;
        int x = end.before;
        int y = end.now;
        for (int changes = int(rounds.size()) - 1; changes >= 0; --changes) {
            const int k = x - y;
            int startX = 0;
            int fromX = 0;
            int fromY = 0;
            if (changes > 0) {
                const std::vector<int> &earlier = rounds[std::size_t(changes) - 1];
                const auto reach = [&](int diagonal) { return earlier[std::size_t(diagonal + changes - 1)]; };
                const bool down = comesDown(k, changes, reach);
                fromX = down ? reach(k + 1) : reach(k - 1);
                fromY = fromX - (down ? k + 1 : k - 1);
                startX = down ? fromX : fromX + 1;
            }
            if (x > startX)
                found.push_back({at.before + startX, at.now + startX - k, x - startX});
            x = fromX;
            y = fromY;
        }
        m_common.insert(m_common.end(), found.rbegin(), found.rend());
    }

    /// Parts the stretch at words that stand once on both sides, in the longest run of them that keeps its order.
    void part(Tokens a, Tokens b, Origin at, int depth)
    {
        Origin from;
        for (const Origin &anchor : anchors(a, b)) {
            between(a, b, at, from, anchor, depth);
            note({at.before + anchor.before, at.now + anchor.now, 1});
            from = {anchor.before + 1, anchor.now + 1};
        }
        if (from.before > 0 || from.now > 0)
            between(a, b, at, from, {int(a.size()), int(b.size())}, depth);
    }

    void between(Tokens a, Tokens b, Origin at, Origin from, Origin to, int depth)
    {
        compare(a.subspan(std::size_t(from.before), std::size_t(to.before - from.before)),
                b.subspan(std::size_t(from.now), std::size_t(to.now - from.now)),
                {at.before + from.before, at.now + from.now}, depth + 1);
    }

    static QHash<int, int> positionsOfSingles(Tokens words)
    {
        QHash<int, int> positions;
        for (int i = 0; i < int(words.size()); ++i) {
            const auto seen = positions.find(words[std::size_t(i)]);
            if (seen == positions.end())
                positions.insert(words[std::size_t(i)], i);
            else
                *seen = -1;
        }
        return positions;
    }

    /// Patience: the longest rising sequence of the words that stand once on both sides.
    static std::vector<Origin> anchors(Tokens a, Tokens b)
    {
        const QHash<int, int> inA = positionsOfSingles(a);
        const QHash<int, int> inB = positionsOfSingles(b);
        std::vector<Origin> single;
        for (int i = 0; i < int(a.size()); ++i)
            if (inA.value(a[std::size_t(i)]) == i && inB.value(a[std::size_t(i)], -1) >= 0)
                single.push_back({i, inB.value(a[std::size_t(i)])});
        std::vector<int> tops; // the last word of the best sequence of each length
        std::vector<int> previous(single.size(), -1);
        for (int i = 0; i < int(single.size()); ++i) {
            const auto pile = std::lower_bound(tops.begin(), tops.end(), i, [&](int top, int word) {
                return single[std::size_t(top)].now < single[std::size_t(word)].now;
            });
            if (pile != tops.begin())
                previous[std::size_t(i)] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Origin> longest;
        for (int i = tops.empty() ? -1 : tops.back(); i >= 0; i = previous[std::size_t(i)])
            longest.push_back(single[std::size_t(i)]);
        std::reverse(longest.begin(), longest.end());
        return longest;
    }

    std::vector<CommonStretch> m_common;
};

} // namespace

std::vector<CommonStretch> commonWords(const QList<QStringView> &before, const QList<QStringView> &now)
{
    QHash<QStringView, int> numbers;
    numbers.reserve(std::min<qsizetype>(before.size() + now.size(), 4096));
    const auto numbered = [&](const QList<QStringView> &words) {
        std::vector<int> row;
        row.reserve(std::size_t(words.size()));
        for (const QStringView word : words) {
            const auto known = numbers.constFind(word);
            row.push_back(known == numbers.cend() ? *numbers.insert(word, int(numbers.size())) : *known);
        }
        return row;
    };
    const std::vector<int> a = numbered(before);
    const std::vector<int> b = numbered(now);
    return Comparison().common(a, b);
}

} // namespace candour
