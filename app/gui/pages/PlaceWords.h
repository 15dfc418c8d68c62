// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"

namespace candour {

/// What people call a question; "Public title" for "title".
QString questionWords(const Template &form, const QString &key);

/// Which part of an answer a place is: "the whole answer", the name of a row, a column.
QString partWords(const FieldContext &context, const Place &place);

} // namespace candour
