// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The assessment with other words wherever they are withheld, left out or for people inside only: marked passages and
/// addresses behind them, withheld and left-out answers, rows and cells, wordings that are not used, names, mailboxes,
/// notes, comments, reviews, files and texts without a place. What the public may know stays, and so does what is no
/// text: its public page must be the same, or something of it depends on what is withheld.
Assessment withOtherSecrets(const Template &t, const Assessment &a);

} // namespace candour
