// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Place.h"
#include "dpia/Question.h"
#include "dpia/Treatment.h"

namespace candour {

/// The treatment of a place without its public wording in this language. Where the public read only these words, and
/// the template would show the answer as written, it is to decide from then on: taking words away never publishes
/// others.
Treatment withoutWording(Treatment treatment, const Question &question, const Place &place, const QString &language);

} // namespace candour
