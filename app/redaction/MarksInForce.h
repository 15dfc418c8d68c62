// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The marks behind what the page may show as a label, by their ids. A mark on words for which a public wording stands,
/// or within what is withheld whole by another, has no label and is none of them.
QList<Mark> marksInForce(const Template &t, const Assessment &a);

} // namespace candour
