// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/PlainLanguage.h"

namespace candour {

/// What is known about plain words of this language ("en-GB" or "en"); with nothing in it for one that the program has
/// no list of.
PlainLanguage builtInPlainLanguage(const QString &language);

} // namespace candour
