// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Question.h"
#include "dpia/Treatment.h"

namespace candour {

/// What the public sees of an answer, in two or three words.
QString publicSideState(const Question &question, const Treatment &treatment);

/// The same in a sentence.
QString publicSideWords(const Question &question, const Treatment &treatment);

} // namespace candour
