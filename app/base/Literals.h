// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// u"…"_s and "…"_ba for everything in this namespace; QT_NO_CAST_FROM_ASCII forbids the implicit kind.
using namespace Qt::StringLiterals; // NOLINT(google-build-using-namespace)

} // namespace candour
