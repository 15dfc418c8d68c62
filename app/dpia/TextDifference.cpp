// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/TextDifference.h"

#include "dpia/CommonWords.h"
#include "dpia/RichText.h"

#include <algorithm>

namespace candour {

namespace {

/// Words, white space, and single signs. A sign between two letters or digits belongs to their word: "2026-06-04",
/// "8.5", "don't".
QList<QStringView> tokens(QStringView text)
{
    QList<QStringView> list;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        const auto joins = [&](qsizetype at) {
            return isInWord(text.at(at)) ||
                   (at + 1 < text.size() && !text.at(at).isSpace() && isInWord(text.at(at + 1)));
        };
        if (isInWord(text.at(i)))
            while (end < text.size() && joins(end))
                ++end;
        else if (text.at(i).isSpace())
            while (end < text.size() && text.at(end).isSpace())
                ++end;
        list += text.mid(i, end - i);
        i = end;
    }
    return list;
}

/// Kept words, and what was taken away and added after them.
struct EditStep
{
    QString kept;
    QString takenAway;
    QString added;

    bool isWithin(const EditStep &next) const // what next keeps is short beside what changes on both sides of it
    {
        return next.kept.size() <= std::max(takenAway.size(), added.size()) &&
               next.kept.size() <= std::max(next.takenAway.size(), next.added.size());
    }
};

/// Joins changes that are parted by next to nothing: a difference is read by people.
std::vector<EditStep> joined(std::vector<EditStep> steps)
{
    std::vector<EditStep> kept;
    for (EditStep &step : steps) {
        kept.push_back(std::move(step));
        while (kept.size() > 1 && kept[kept.size() - 2].isWithin(kept.back())) {
            const EditStep last = std::move(kept.back());
            kept.pop_back();
            kept.back().takenAway += last.kept + last.takenAway;
            kept.back().added += last.kept + last.added;
        }
    }
    return kept;
}

TextDifference pieces(const std::vector<EditStep> &steps)
{
    TextDifference difference;
    for (const EditStep &step : steps) {
        if (!step.kept.isEmpty())
            difference += {Fate::Kept, step.kept};
        if (!step.takenAway.isEmpty())
            difference += {Fate::TakenAway, step.takenAway};
        if (!step.added.isEmpty())
            difference += {Fate::Added, step.added};
    }
    return difference;
}

QString without(const TextDifference &difference, Fate fate)
{
    QString text;
    for (const DifferencePiece &piece : difference)
        if (piece.fate != fate)
            text += piece.text;
    return text;
}

} // namespace

TextDifference difference(const QString &before, const QString &now)
{
    if (before == now)
        return before.isEmpty() ? TextDifference() : TextDifference{{Fate::Kept, before}};
    const QList<QStringView> old = tokens(before);
    const QList<QStringView> recent = tokens(now);
    const auto words = [](const QList<QStringView> &row, int from, int to) {
        QString text;
        for (int i = from; i < to; ++i)
            text += row.at(i);
        return text;
    };
    std::vector<EditStep> steps(1);
    int atOld = 0;
    int atNew = 0;
    std::vector<CommonStretch> common = commonWords(old, recent);
    common.push_back({int(old.size()), int(recent.size()), 0});
    for (const CommonStretch &stretch : common) {
        steps.back().takenAway += words(old, atOld, stretch.before);
        steps.back().added += words(recent, atNew, stretch.now);
        if (steps.back().takenAway.isEmpty() && steps.back().added.isEmpty())
            steps.back().kept += words(old, stretch.before, stretch.before + stretch.length);
        else
            steps.push_back({words(old, stretch.before, stretch.before + stretch.length), {}, {}});
        atOld = stretch.before + stretch.length;
        atNew = stretch.now + stretch.length;
    }
    return pieces(joined(std::move(steps)));
}

TextDifference difference(const RichText &before, const RichText &now)
{
    return difference(plainText(before), plainText(now));
}

bool isUnchanged(const TextDifference &difference)
{
    return std::all_of(difference.begin(), difference.end(),
                       [](const DifferencePiece &piece) { return piece.fate == Fate::Kept; });
}

QString earlierText(const TextDifference &difference)
{
    return without(difference, Fate::Added);
}

QString laterText(const TextDifference &difference)
{
    return without(difference, Fate::TakenAway);
}

} // namespace candour
