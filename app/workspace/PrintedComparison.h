// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AnswerWords.h"
#include "workspace/Comparing.h"

namespace candour {

/// A comparison for an internal print: what is compared, and then every change in reading form. What was taken away and
/// what was added is said in words, because paper and screen readers have no colours.
QList<Section> printedComparison(const AnswerWords &words, const QString &reference, const Comparison &comparison);

} // namespace candour
