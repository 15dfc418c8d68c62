// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Alignment.h"

#include "dpia/CommonWords.h"

#include <numeric>

namespace candour {

namespace {

/// Words, and each character that belongs to none.
QList<QStringView> tokens(const QString &text)
{
    QList<QStringView> list;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (isInWord(text.at(i)))
            while (end < text.size() && isInWord(text.at(end)))
                ++end;
        list += QStringView(text).mid(i, end - i);
        i = end;
    }
    return list;
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
        if (origin >= 0 && (isInWord(after.at(i)) ||
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
    const QList<QStringView> from = tokens(before);
    const QList<QStringView> to = tokens(after);
    for (const CommonStretch &stretch : commonWords(from, to)) {
        const QStringView first = from.at(stretch.before);
        const QStringView last = from.at(stretch.before + stretch.length - 1);
        const auto start = origins.begin() + (to.at(stretch.now).cbegin() - QStringView(after).cbegin());
        std::iota(start, start + (last.cend() - first.cbegin()), first.cbegin() - QStringView(before).cbegin());
    }
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
