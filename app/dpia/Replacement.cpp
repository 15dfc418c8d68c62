// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Replacement.h"

#include "dpia/Wording.h"

namespace candour {

namespace {

/// Appends the part of a run that lies outside of the stretch, if any.
void keep(QList<Run> &runs, const Run &run, qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    runs += run;
    runs.last().text = run.text.mid(from, to - from);
}

/// Puts the words on stretches of a block, which are positions in its own plainText().
void replaceIn(Block &block, const QList<TextRange> &stretches, const QString &words)
{
    QList<Run> runs;
    std::optional<Run> put;
    auto next = stretches.begin();
    qsizetype position = 0;
    for (const Run &run : std::as_const(block.runs)) {
        const qsizetype length = run.text.size();
        qsizetype at = 0;
        while (at < length && next != stretches.end()) {
            const qsizetype end = next->from + next->length;
            const qsizetype from = std::clamp(next->from - position, at, length);
            const qsizetype to = std::clamp(end - position, from, length);
            keep(runs, run, at, from);
            at = to;
            if (from == to) {
                if (at < length)
                    ++next; // it begins before the one that was just replaced ends
                continue;
            }
            if (!put) {
                put = run;
                put->text = words;
            }
            put->marks |= run.marks;
            if (put->link.isEmpty())
                put->link = run.link;
            if (position + to < end)
                continue;
            runs += *put;
            put.reset();
            ++next;
        }
        keep(runs, run, at, length);
        position += length;
    }
    block.runs = std::move(runs);
}

/// textOf() to write in: by ways that part the assessment from its copies.
RichText *writableTextOf(Assessment &a, const Occurrence &occurrence)
{
    const Place &place = occurrence.place;
    if (!textOf(a, occurrence))
        return nullptr;
    if (!occurrence.wording.isEmpty())
        return &a.treatments[place].wording[occurrence.wording];
    Answer &answer = a.answers[place.question];
    return place.row.isEmpty() ? textIn(answer) : textIn(std::get<Rows>(answer).find(place.row)->cells[place.column]);
}

void takeWordingAway(const Template &t, Assessment &a, const Place &place, const QString &language)
{
    const Question *question = t.question(place.question);
    const Treatment left = withoutWording(a.treatment(place), question ? *question : Question(), place, language);
    if (left == Treatment())
        a.treatments.remove(place);
    else
        a.treatments.insert(place, left);
}

/// Takes away what holds nothing any longer.
void dropEmpty(const Template &t, Assessment &a, const Occurrence &where)
{
    if (const RichText *text = textOf(a, where); !text || !text->isEmpty())
        return;
    const Place &place = where.place;
    if (!where.wording.isEmpty()) {
        takeWordingAway(t, a, place, where.wording);
    } else if (place.row.isEmpty()) {
        if (isEmpty(a.answer(place.question)))
            a.answers.remove(place.question);
    } else if (auto *rows = std::get_if<Rows>(&a.answers[place.question])) {
        Row *row = rows->find(place.row);
        if (row && isEmpty(row->cells.value(place.column)))
            row->cells.remove(place.column);
    }
}

/// Replaces occurrences of one text; how many changed.
int replaceInText(const Template &t, Assessment &a, const Occurrence &where, const QList<TextRange> &stretches,
                  const QString &words)
{
    RichText *text = writableTextOf(a, where);
    if (!text)
        return 0;
    const QString old = plainText(*text);
    const auto changed = std::count_if(stretches.begin(), stretches.end(), [&](const TextRange &stretch) {
        return old.mid(stretch.from, stretch.length) != words;
    });
    if (changed == 0)
        return 0;
    *text = withWords(*text, stretches, words);
    dropEmpty(t, a, where);
    return int(changed);
}

} // namespace

RichText withWords(const RichText &text, const QList<TextRange> &stretches, const QString &words)
{
    RichText result = text;
    bool changed = false;
    qsizetype position = 0;
    auto next = stretches.begin();
    for (Block &block : result.blocks) {
        const QString old = plainText(block);
        QList<TextRange> inside;
        for (; next != stretches.end() && next->from <= position + old.size(); ++next) {
            const TextRange moved{next->from - position, next->length};
            if (moved.from >= 0 && moved.length > 0 && moved.from + moved.length <= old.size() &&
                old.mid(moved.from, moved.length) != words)
                inside += moved;
        }
        if (!inside.isEmpty())
            replaceIn(block, inside, words);
        changed = changed || !inside.isEmpty();
        position += old.size() + 1; // the line feed that parts two blocks in plainText()
    }
    return changed ? normalised(std::move(result)) : result;
}

int replaceAll(const Template &t, Assessment &a, const Wanted &wanted, const QString &words)
{
    int changed = 0;
    const QList<Occurrence> found = occurrences(t, a, wanted);
    for (auto first = found.begin(); first != found.end();) {
        const auto end = std::find_if(first, found.end(), [&](const Occurrence &o) { return !o.isInSameText(*first); });
        QList<TextRange> stretches;
        for (auto one = first; one != end; ++one)
            stretches += one->range;
        changed += replaceInText(t, a, *first, stretches, words);
        first = end;
    }
    return changed;
}

bool replaceOne(const Template &t, Assessment &a, const Wanted &wanted, const Occurrence &which, const QString &words)
{
    if (!occurrences(t, a, wanted).contains(which))
        return false;
    replaceInText(t, a, which, {which.range}, words);
    return true;
}

} // namespace candour
