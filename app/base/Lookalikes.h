// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// \a text with every Greek, Cyrillic and phonetic letter that looks like a Latin one as that one.
QString withoutLookalikes(const QString &text);

} // namespace candour
