// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

namespace candour {

/// The words of a line, with the address behind each link whose words are another.
QString textLine(const Inlines &inlines, const QString &language);

} // namespace candour
