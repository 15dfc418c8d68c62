// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Placement.h"

namespace candour {

/// Adds the text to the answer of the question, below what is there. Usage error where the question does not take it.
Result<> addText(const Template &t, Assessment &a, const QString &question, const RichText &text);

/// Keeps the text under a key of its own, as one that is not placed.
Result<> keepNotPlaced(const Template &t, Assessment &a, const RichText &text);

} // namespace candour
