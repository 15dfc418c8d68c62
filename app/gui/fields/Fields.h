// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/CellField.h"

namespace candour {

/// The editor for a question's kind of answer.
AnswerField *fieldFor(const Question &question, const FieldContext &context, QWidget *parent);

/// The editor for a column's kind of cell.
CellField *cellFieldFor(const Column &column, const FieldContext &context, QWidget *parent);

/// What an editor that knows no marks has given back, with the marks of \a before on all text that is still there.
Answer withMarksKept(const Answer &before, Answer written);

} // namespace candour
