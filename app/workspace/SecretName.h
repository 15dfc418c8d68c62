// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Template.h"

namespace candour {

/// What people call the place in which words are withheld or stand: the label of a question, or of whatever else a
/// Needle or Repeat names.
QString secretName(const Template &form, const QString &key);

} // namespace candour
