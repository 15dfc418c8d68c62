// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Comparing.h"

#include <QJsonObject>

namespace candour {

/// A milestone for programs: {"name", "kind", "at", "who", "words"}.
QJsonObject toJson(const Milestone &milestone);

/// A comparison for programs; the manual page says what it holds.
QJsonObject toJson(const Comparison &comparison);

} // namespace candour
