// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

namespace candour {

/// A template with every kind of question and column, conditions on questions and columns, two reasons, three roles, a
/// 3×3 risk method and public headings: small enough to read, complete enough to break.
Template smallTemplate();

} // namespace candour
