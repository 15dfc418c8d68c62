// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/NewlyPublic.h"

namespace candour {

namespace {

bool isPublic(const Question &question)
{
    return question.publicByDefault && !question.publicHeading.isEmpty();
}

/// True where what was asked under a condition, and hidden without it, is asked in other cases too.
bool isAskedMore(const Condition &before, const Condition &now)
{
    return before.kind != Condition::Kind::Always && before != now;
}

} // namespace

QList<Place> newlyPublic(const Template &before, const Template &now)
{
    QList<Place> places;
    for (const Question *question : now.questions()) {
        const Question *earlier = before.question(question->key);
        if (!earlier || !isPublic(*question))
            continue;
        if (!isPublic(*earlier) || isAskedMore(earlier->askIf, question->askIf))
            places += Place{.question = question->key};
        else
            for (const Column &column : question->columns) {
                const Column *was = earlier->column(column.key);
                const bool isUnprotected = was && was->counts && !column.counts;
                if (was && column.isPublic &&
                    (!was->isPublic || isUnprotected || isAskedMore(was->askIf, column.askIf)))
                    places += Place{.question = question->key, .column = column.key};
            }
    }
    return places;
}

} // namespace candour
