// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// True where version \a a comes before \a b. Numbers count by their value, so 1.9 comes before 1.10, and what stands
/// after a hyphen comes before the version itself, so 2.0-draft comes before 2.0.
bool isOlderVersion(const QString &a, const QString &b);

} // namespace candour
