// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// \a text with every Greek, Cyrillic and phonetic letter that looks like a Latin one as that one, and so for letters
/// in circles, squares and flags.
QString withoutLookalikes(const QString &text);

} // namespace candour
