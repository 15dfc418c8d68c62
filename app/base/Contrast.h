// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace candour {

/// How much two colours (0xrrggbb) differ in lightness: from 1, the same, to 21, black on white. The contrast ratio of
/// WCAG 2.2; text needs 4.5 (success criterion 1.4.3).
double contrast(quint32 a, quint32 b);

} // namespace candour
