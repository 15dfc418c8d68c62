// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"

namespace candour {

/// The text with other words on these stretches, each within one block, first to last and not overlapping. The new
/// words look as the first of the old ones did, keep their link, and carry every mark that any of them carried: what
/// was withheld in part is withheld whole. Stretches that say \a words already stay as they are.
RichText withWords(const RichText &text, const QList<TextRange> &stretches, const QString &words);

/// Puts \a words on every occurrence, and says how many changed. An answer, cell or public wording that is empty then
/// is taken away.
int replaceAll(const Template &t, Assessment &a, const Wanted &wanted, const QString &words);

/// The same for one of occurrences(); false, with nothing changed, where it is not one of them any longer.
bool replaceOne(const Template &t, Assessment &a, const Wanted &wanted, const Occurrence &which, const QString &words);

} // namespace candour
