// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "dpia/TextDifference.h"

namespace candour {

/// What changed in one part of an answer: the whole of it, one cell of a row, or a row that has no words.
struct PartDifference
{
    Place place;
    QString
        label; ///< Name of the row, and label of the column if it is a cell; empty where the part is the whole answer.
    Fate fate = Fate::Kept; ///< What became of the row that the part belongs to.
    TextDifference words;
    bool operator==(const PartDifference &) const = default;
};

/// What differs, in words, between the answers that two states of an assessment give to a question: parts whose words
/// are the same are left out. Rows are matched by their ids; those that are gone come last. Words are those that people
/// inside read, withheld ones included: this is never published. The order of rows, formatting and marks are not words.
QList<PartDifference> answerDifference(const Template &t, const Assessment &before, const Assessment &now,
                                       const Question &question);

/// One state of an assessment, with the template that was in use.
struct AnswerState
{
    const Template &form;
    const Assessment &assessment;
};

/// The same where the two states may follow different versions of the template: each reads by its own. \a question is
/// that of the later one, or of the earlier one where the later does not ask it.
QList<PartDifference> answerDifference(const AnswerState &before, const AnswerState &now, const Question &question);

} // namespace candour
