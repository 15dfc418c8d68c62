// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"

namespace candour {

/// Every text of an answer that can carry marks, by the row and column where it stands.
QMap<Place, RichText *> textsIn(Answer &answer);

/// Puts a fitted answer in the place of what was there, and sees to what hangs on it: a mark that the new text lost
/// altogether stays on words that are still there, and comes back with words that were cut; people it names join the
/// assessment's list; what belonged to rows and files that are gone goes with them. Usage error for a mark, person or
/// file that is not known.
Result<> putAnswer(Assessment &a, const Question &question, Answer answer, const QList<Person> &everybody);

} // namespace candour
