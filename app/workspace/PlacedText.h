// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Placement.h"

namespace candour {

/// Adds the text to the answer of the question, below what is there. Usage error where the question does not take it.
Result<> addText(const Template &t, Assessment &a, const QString &question, const RichText &text);

/// Keeps each text under a key of its own, as one that is not placed.
void keepNotPlaced(const Template &t, Assessment &a, QList<RichText> texts);

/// Adds every part to the answer of its question, and keeps the others. Usage error where a question does not take all
/// that goes to it.
Result<> putParts(const Template &t, Assessment &a, const QList<DocumentPart> &parts);

} // namespace candour
