// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Salvaged.h"

namespace candour {

/// Copies what can be read of a damaged workspace into a new one, row by row and past what cannot be read. Works on a
/// copy of the file and its log, so neither is touched. A wording, a file or a part that is not what its hash or form
/// says is left out, because it would keep its assessment from being opened.
Result<Salvaged> salvage(const QString &damagedPath, const QString &targetPath);

} // namespace candour
