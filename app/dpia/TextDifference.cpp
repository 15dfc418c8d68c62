// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/TextDifference.h"

#include "dpia/CommonWords.h"
#include "dpia/RichText.h"

#include <algorithm>
#include <functional>

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

/// Gathers steps from what is kept and what is not, in the order of the texts.
class EditSteps
{
public:
    void change(QStringView takenAway, QStringView added)
    {
        m_steps.back().takenAway += takenAway;
        m_steps.back().added += added;
    }

    void keep(QStringView words)
    {
        if (words.isEmpty())
            return;
        if (m_steps.back().takenAway.isEmpty() && m_steps.back().added.isEmpty())
            m_steps.back().kept += words;
        else
            m_steps.push_back({words.toString(), {}, {}});
    }

    std::vector<EditStep> taken() && { return std::move(m_steps); }

private:
    std::vector<EditStep> m_steps = std::vector<EditStep>(1);
};

/// What the parts of a text from one to before another one are together; \a text holds all of them.
QStringView together(QStringView text, const QList<QStringView> &parts, qsizetype from, qsizetype to)
{
    const auto start = [&](qsizetype at) { return at < parts.size() ? parts.at(at).cbegin() : text.cend(); };
    return {start(from), start(to)};
}

/// Goes through both rows of parts in turn: \a keep gets what they share, \a change what lies between.
void walk(QStringView before, const QList<QStringView> &old, QStringView now, const QList<QStringView> &recent,
          const std::function<void(QStringView)> &keep, const std::function<void(QStringView, QStringView)> &change)
{
    int atOld = 0;
    int atNew = 0;
    std::vector<CommonStretch> common = commonWords(old, recent);
    common.push_back({int(old.size()), int(recent.size()), 0});
    for (const CommonStretch &stretch : common) {
        change(together(before, old, atOld, stretch.before), together(now, recent, atNew, stretch.now));
        keep(together(before, old, stretch.before, stretch.before + stretch.length));
        atOld = stretch.before + stretch.length;
        atNew = stretch.now + stretch.length;
    }
}

/// True where a word begins behind white space, so that no token goes across.
bool isWordStart(QStringView text, qsizetype at)
{
    return at == 0 || (at < text.size() && text.at(at - 1).isSpace() && !text.at(at).isSpace());
}

/// Only the words between a beginning and an end that both share are taken apart: most changes are small.
void byWords(QStringView before, QStringView now, EditSteps &steps)
{
    const qsizetype shorter = std::min(before.size(), now.size());
    const qsizetype same = std::mismatch(before.begin(), before.begin() + shorter, now.begin()).first - before.begin();
    qsizetype start = same;
    while (!isWordStart(before, start) || !isWordStart(now, start))
        --start;
    qsizetype end = 0; // so many at the end; never across what the beginnings share
    while (end < shorter - same && before.at(before.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    while (end > 0 && (!isWordStart(before, before.size() - end) || !isWordStart(now, now.size() - end)))
        --end;
    steps.keep(before.first(start));
    const QStringView old = before.sliced(start, before.size() - start - end);
    const QStringView recent = now.sliced(start, now.size() - start - end);
    walk(
        old, tokens(old), recent, tokens(recent), [&](QStringView words) { steps.keep(words); },
        [&](QStringView takenAway, QStringView added) { steps.change(takenAway, added); });
    steps.keep(before.last(end));
}

QList<QStringView> lines(QStringView text)
{
    QList<QStringView> list;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', from);
        const qsizetype to = feed < 0 ? text.size() : feed + 1;
        list += text.sliced(from, to - from);
        from = to;
    }
    return list;
}

/// Whole lines first: most of them did not change.
void byLines(QStringView before, QStringView now, EditSteps &steps)
{
    walk(
        before, lines(before), now, lines(now), [&](QStringView same) { steps.keep(same); },
        [&](QStringView old, QStringView recent) {
            if (!old.isEmpty() || !recent.isEmpty())
                byWords(old, recent, steps);
        });
}

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

/// Paragraphs put in behind another, or taken away there, start where that one ends: not "0182{+.\nThis is new+}." but
/// "0182.{+\nThis is new.+}".
TextDifference withWholeParagraphs(TextDifference difference)
{
    for (qsizetype i = 1; i + 1 < difference.size(); ++i) {
        if (difference.at(i - 1).fate != Fate::Kept || difference.at(i + 1).fate != Fate::Kept)
            continue;
        QString &changed = difference[i].text;
        QString &next = difference[i + 1].text;
        const QString end = changed.left(changed.indexOf(u'\n'));
        const bool ends = next.size() > end.size() ? next.at(end.size()) == u'\n' : i + 2 == difference.size();
        if (!changed.contains(u'\n') || end.isEmpty() || !next.startsWith(end) || !ends)
            continue;
        difference[i - 1].text += end;
        changed = changed.mid(end.size()) + end;
        next.remove(0, end.size());
        if (next.isEmpty())
            difference.removeAt(i + 1);
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
    EditSteps steps;
    byLines(before, now, steps);
    return withWholeParagraphs(pieces(joined(std::move(steps).taken())));
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
