// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Adds to a run's characters the marks of those they come from.
QList<Run> withMarks(const Run &run, qsizetype from, const MarksOfCharacters &marks, const QList<qsizetype> &origins)
{
    QList<Run> parts;
    for (qsizetype i = 0; i < run.text.size(); ++i) {
        const qsizetype origin = origins.at(from + i);
        Run part = run;
        part.text = run.text.at(i);
        if (origin >= 0)
            part.marks |= marks.at(origin);
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
        for (qsizetype at = gone ? after.indexOf(words) : -1; at >= 0; at = after.indexOf(words, at + 1)) {
            const auto first = origins.begin() + at;
            if (!std::all_of(first, first + words.size(), [](qsizetype origin) { return origin < 0; }))
                continue;
            std::iota(first, first + words.size(), stretch.from);
            break;
        }
    }
}

} // namespace

RichText withMarksKept(const RichText &before, const RichText &written)
{
    const MarksOfCharacters marks = marksOfCharacters(before);
    const QString old = plainText(before);
    const QString now = plainText(written);
    QList<qsizetype> origins = originsOfCharacters(old, now);
    followMoved(old, now, marks, origins);
    RichText text = written;
    qsizetype position = 0;
    for (Block &block : text.blocks) {
        QList<Run> runs;
        for (const Run &run : std::as_const(block.runs)) {
            runs += withMarks(run, position, marks, origins);
            position += run.text.size();
        }
        block.runs = std::move(runs);
        ++position; // the line feed that parts two blocks in plainText()
    }
    return normalised(std::move(text));
}

} // namespace candour::authoring
