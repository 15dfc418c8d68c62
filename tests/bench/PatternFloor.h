// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// How many stretches the bare engine finds: one pass of QRegularExpression over the text with one pattern for each
/// kind of what the detectors look for, without any check of digits or of words beside. What detectors cost is seen
/// beside it.
qsizetype matchesOfPatterns(const QString &text);

} // namespace candour
