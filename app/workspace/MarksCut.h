// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// Words that were withheld are cut in one place and come back in another, through the clipboard, which knows no marks.

/// Notes in every mark that a text of the answer had before and has no more the words that it covered there; where all
/// that stands at a place is withheld, the paragraphs that are gone altogether.
void noteCut(Assessment &a, const QString &question, Answer before, Answer after);

/// Marks the words of the answer that were cut from under a mark which the assessment still has.
void markReturned(const Assessment &a, const QString &question, Answer &answer);

} // namespace candour
