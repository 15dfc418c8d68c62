// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"

namespace candour {

/// A date as people read it: 4 June 2026; empty for none.
QString dateText(QDate date);

/// A moment as people read it, in local time: "14:02" today, otherwise "4 June 2026, 14:02". \a today is the local day.
QString timeText(const QDateTime &moment, QDate today);

/// The words of one cell, on one line; empty where nothing is there.
QString cellText(const FieldContext &context, const Column &column, const Cell &cell);

/// What a row is called in a list: its number and the words of its first text column.
QString rowName(const FieldContext &context, const Question &question, const Rows &rows, int index);

/// The options of a column; scores take those of the template's risk method where the column has none of its own.
QList<Option> optionsOf(const Template &form, const Column &column);

} // namespace candour
