// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/TextDifference.h"

#include <QJsonArray>

namespace candour {

/// A difference for a terminal: what was taken away as [-words-], what was added as {+words+}.
QString marked(const TextDifference &difference);

/// The same for programs: [{"fate": "kept", "text": "…"}, …].
QJsonArray inJson(const TextDifference &difference);

} // namespace candour
