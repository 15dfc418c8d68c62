// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "dpia/Template.h"

namespace candour {

/// An answer of any kind as a text that another question can take. Every word keeps its marks, so that nothing withheld
/// is shown by being moved.
RichText answerAsText(const Template &t, const Assessment &a, const Question &question);

} // namespace candour
