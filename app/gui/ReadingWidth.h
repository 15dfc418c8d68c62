// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;

namespace candour {

/// How wide 75 characters of English prose are, the most that a line of it has.
int readingWidth(const QFontMetrics &metrics);

} // namespace candour
