// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// The programme page over the workspace of makeMany(): "programme-open", "programme-filter", "programme-scroll". With
/// "bare-" before the name, the same without the product: an empty window and the same rows read with SQLite alone, or
/// a plain table over the same texts in memory. Milliseconds; negative where it failed.
double programmeOfMany(const QString &name, const QString &workspace, int argc, char *argv[]);

} // namespace candour::measures
