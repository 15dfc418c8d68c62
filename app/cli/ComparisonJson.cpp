// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ComparisonJson.h"

#include "base/Literals.h"
#include "cli/DifferenceWords.h"
#include "cli/Spelling.h"

namespace candour {

namespace {

/// Of an answer or a row: what is in both is there because it has changed.
QString spelledChange(Fate fate)
{
    return fate == Fate::Kept ? u"changed"_s : spelled(fate);
}

QJsonObject toJson(const ComparedCell &cell)
{
    return {{u"column"_s, cell.column},
            {u"label"_s, cell.label},
            {u"words"_s, inJson(cell.words)},
            {u"sameWords"_s, cell.sameWords}};
}

QJsonObject toJson(const ComparedRow &row)
{
    QJsonArray cells;
    for (const ComparedCell &cell : row.cells)
        cells += toJson(cell);
    const bool onlyMoved = row.isMoved && row.cells.isEmpty();
    return {{u"id"_s, row.id.value},
            {u"name"_s, row.name},
            {u"fate"_s, onlyMoved ? u"moved"_s : spelledChange(row.fate)},
            {u"moved"_s, row.isMoved},
            {u"cells"_s, cells}};
}

QJsonObject toJson(const ComparedAnswer &answer)
{
    QJsonArray rows;
    for (const ComparedRow &row : answer.rows)
        rows += toJson(row);
    return {{u"question"_s, answer.question},        {u"heading"_s, answer.heading},
            {u"fate"_s, spelledChange(answer.fate)}, {u"words"_s, inJson(answer.words)},
            {u"sameWords"_s, answer.sameWords},      {u"rows"_s, rows}};
}

QJsonObject toJson(const ComparisonCounts &counts)
{
    return {{u"answersAdded"_s, counts.answersAdded},     {u"answersTakenAway"_s, counts.answersTakenAway},
            {u"answersChanged"_s, counts.answersChanged}, {u"rowsAdded"_s, counts.rowsAdded},
            {u"rowsTakenAway"_s, counts.rowsTakenAway},   {u"rowsChanged"_s, counts.rowsChanged},
            {u"rowsMoved"_s, counts.rowsMoved},           {u"wordsAdded"_s, counts.wordsAdded},
            {u"wordsTakenAway"_s, counts.wordsTakenAway}};
}

} // namespace

QJsonObject toJson(const Milestone &milestone)
{
    return {{u"name"_s, milestone.name},
            {u"kind"_s, spelled(milestone.kind)},
            {u"at"_s, spelled(milestone.at)},
            {u"who"_s, milestone.who},
            {u"words"_s, milestones::words(milestone)}};
}

QJsonObject toJson(const Comparison &comparison)
{
    QJsonArray sections;
    for (const ComparedSection &section : comparison.sections) {
        QJsonArray answers;
        for (const ComparedAnswer &answer : section.answers)
            answers += toJson(answer);
        sections += QJsonObject{{u"key"_s, section.key}, {u"heading"_s, section.heading}, {u"answers"_s, answers}};
    }
    QJsonObject from = toJson(comparison.earlier);
    from.insert(u"template"_s, comparison.earlierTemplate);
    QJsonObject to = toJson(comparison.later);
    to.insert(u"template"_s, comparison.laterTemplate);
    return {{u"from"_s, from}, {u"to"_s, to}, {u"counts"_s, toJson(comparison.counts())}, {u"sections"_s, sections}};
}

} // namespace candour
