// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

namespace candour {

/// What a question and a column have in common: a label, a kind of value, and what can be chosen.
struct Field
{
    QString label;
    QuestionKind kind = QuestionKind::Line;
    QList<Option> options;
    QString scheme;
};

Field fieldOf(const Question &question);
Field fieldOf(const Column &column);

/// The refusal of a value that this field does not understand: one sentence that says what it would.
Error notUnderstood(const Field &field);

/// The value as this field keeps it: texts normalised, a line on one line, options known, in order and with their
/// scheme. Empty stays empty. Usage error for a value of another kind.
Result<Cell> fitted(const Field &field, const Cell &cell);

/// The same for a whole answer: rows have ids of their own and known columns, files are attached to the assessment.
Result<Answer> fitted(const Question &question, const Answer &answer);

/// One paragraph without formatting; marks stay on their words.
RichText asLine(const RichText &text);

/// The question of this key, or a Usage error that names the nearest keys.
Result<Question> questionOf(const Template &t, const QString &key);

/// The column of this key, or a Usage error that names the columns.
Result<Column> columnOf(const Question &question, const QString &key);

} // namespace candour
