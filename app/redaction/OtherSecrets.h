// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The assessment with other words and values wherever they are withheld, left out or for people inside only: marked
/// passages and addresses behind them, withheld and left-out answers, rows and cells, the words behind public wordings,
/// wordings that are not used, names, mailboxes, notes, comments, reviews, files and texts without a place. There are
/// more withheld rows; numbers of people are others that agree with all that an accepted pattern or rounding shows. How
/// many paragraphs and people there are, and references to rows stay as they are. Its public page must be the same, or
/// something of the page depends on what is withheld.
Assessment withOtherSecrets(const Template &t, const Assessment &a);

} // namespace candour
