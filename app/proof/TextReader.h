// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/Passage.h"

#include <QString>

namespace candour {

/// The strings of a JSON text, values apart from names of values.
QList<Passage> jsonPassages(const QString &text, const QString &place);

/// The strings, addresses and comments of a style sheet, apart from its own vocabulary.
QList<Passage> stylePassages(const QString &text, const QString &place);

/// Lines of plain text, Markdown or comma-separated values; cells and lines are kept apart.
QList<Passage> linePassages(const QString &text, const QString &place);

} // namespace candour
