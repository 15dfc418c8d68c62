// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/CommonWords.h"
#include "workspace/Alignment.h"
#include "workspace/Authoring.h"

#include <numeric>

namespace candour::authoring {

namespace {

using MarksOfCharacters = QList<QSet<MarkId>>;

/// The marks over each character of plainText(); none over the line feeds between blocks.
MarksOfCharacters marksOfCharacters(const RichText &text)
{
    MarksOfCharacters marks;
    for (const Block &block : text.blocks) {
        if (&block != &text.blocks.first())
            marks += QSet<MarkId>();
        for (const Run &run : block.runs)
            marks.insert(marks.size(), run.text.size(), run.marks);
    }
    return marks;
}

/// Marks that all of these characters carry, line feeds aside.
QSet<MarkId> marksOver(const QString &text, const MarksOfCharacters &marks, qsizetype from, qsizetype to)
{
    QSet<MarkId> shared = marks.at(from);
    for (qsizetype i = from; i <= to && !shared.isEmpty(); ++i)
        if (text.at(i) != u'\n')
            shared &= marks.at(i);
    return shared;
}

/// The marks over each character of the new text: those of the one it comes from. What was typed inside a passage, or
/// joined to a word of one, belongs to it.
MarksOfCharacters marksByOrigin(const QString &before, const QString &after, const MarksOfCharacters &marks,
                                const QList<qsizetype> &origins)
{
    MarksOfCharacters now(after.size());
    qsizetype left = -1;
    for (qsizetype i = 0; i < after.size();) {
        qsizetype end = i;
        while (end < after.size() && origins.at(end) < 0)
            ++end;
        const qsizetype right = end < after.size() ? origins.at(end) : -1;
        if (left >= 0 && left < right)
            std::fill(now.begin() + i, now.begin() + end, marksOver(before, marks, left, right));
        if (right >= 0)
            now[end] = marks.at(right);
        left = right;
        i = end + 1;
    }
    const auto join = [&](qsizetype to, qsizetype from) {
        if (origins.at(to) < 0 && now.at(to).isEmpty() && isInWord(after.at(to)) && isInWord(after.at(from)))
            now[to] = now.at(from);
    };
    for (qsizetype i = 1; i < after.size(); ++i)
        join(i, i - 1);
    for (qsizetype i = after.size() - 2; i >= 0; --i)
        join(i, i + 1);
    return now;
}

/// Adds to a run's characters the marks of those that begin at \a from.
QList<Run> withMarks(const Run &run, qsizetype from, const MarksOfCharacters &marks)
{
    QList<Run> parts;
    for (qsizetype i = 0; i < run.text.size(); ++i) {
        Run part = run;
        part.text = run.text.at(i);
        part.marks |= marks.at(from + i);
        if (!parts.isEmpty() && parts.last().marks == part.marks)
            parts.last().text += part.text;
        else
            parts += std::move(part);
    }
    return parts;
}

/// Stretches that carry the same marks throughout, and any at all.
QList<TextRange> markedStretches(const MarksOfCharacters &marks)
{
    QList<TextRange> stretches;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks.at(i).isEmpty())
            continue;
        if (!stretches.isEmpty() && stretches.last().from + stretches.last().length == i &&
            marks.at(i - 1) == marks.at(i))
            ++stretches.last().length;
        else
            stretches += TextRange{i, 1};
    }
    return stretches;
}

/// Words that were cut in one place and put back in another take their marks along.
void followMoved(const QString &before, const QString &after, const MarksOfCharacters &marks, QList<qsizetype> &origins)
{
    const QSet<qsizetype> kept(origins.cbegin(), origins.cend());
    for (const TextRange &stretch : markedStretches(marks)) {
        const QString words = before.mid(stretch.from, stretch.length);
        bool gone = !words.trimmed().isEmpty();
        for (qsizetype i = stretch.from; gone && i < stretch.from + stretch.length; ++i)
            gone = !kept.contains(i) || before.at(i).isSpace();
        if (!gone)
            continue;
        // Spaces that stayed where the words are gone are no part of the passage.
        for (qsizetype &origin : origins)
            if (origin >= stretch.from && origin < stretch.from + stretch.length)
                origin = -1;
        for (qsizetype at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
            const auto isFree = [&](qsizetype i) { return origins.at(i) < 0 || after.at(i).isSpace(); };
            bool allFree = true;
            for (qsizetype i = at; allFree && i < at + words.size(); ++i)
                allFree = isFree(i);
            if (!allFree)
                continue;
            const auto first = origins.begin() + at;
            std::iota(first, first + words.size(), stretch.from);
            break;
        }
    }
}

} // namespace

RichText withMarksKept(const RichText &before, const RichText &written)
{
    if (marksIn(before).isEmpty())
        return normalised(written);
    const MarksOfCharacters marks = marksOfCharacters(before);
    const QString old = plainText(before);
    const QString now = plainText(written);
    QList<qsizetype> origins = originsOfCharacters(old, now);
    followMoved(old, now, marks, origins);
    const MarksOfCharacters kept = marksByOrigin(old, now, marks, origins);
    RichText text = written;
    qsizetype position = 0;
    for (Block &block : text.blocks) {
        QList<Run> runs;
        for (const Run &run : std::as_const(block.runs)) {
            runs += withMarks(run, position, kept);
            position += run.text.size();
        }
        block.runs = std::move(runs);
        ++position; // the line feed that parts two blocks in plainText()
    }
    return normalised(std::move(text));
}

} // namespace candour::authoring
