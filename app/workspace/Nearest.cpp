// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Nearest.h"

#include <numeric>

namespace candour {

namespace {

/// Levenshtein's distance, letters compared without case.
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row.at(0);
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row.at(j + 1);
            const int change = diagonal + (a.at(i).toLower() == b.at(j).toLower() ? 0 : 1);
            row[j + 1] = std::min({change, above + 1, row.at(j) + 1});
            diagonal = above;
        }
    }
    return row.last();
}

} // namespace

QStringList nearest(const QString &typed, const QStringList &known, qsizetype most)
{
    QList<std::pair<int, QString>> near;
    constexpr qsizetype LongestCompared = 64;
    for (const QString &word : known) {
        const int away = distance(typed.left(LongestCompared), word);
        if (typed.size() >= 2 &&
            (word.contains(typed, Qt::CaseInsensitive) || typed.contains(word, Qt::CaseInsensitive)))
            near += {std::min(away, 1), word};
        else if (away <= std::max<qsizetype>(1, word.size() / 3))
            near += {away, word};
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (const auto &one : near.mid(0, most))
        words += one.second;
    return words;
}

} // namespace candour
