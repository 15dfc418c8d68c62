// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlWriter.h"

namespace candour {

/// The picture as inline SVG with title and description; what it shortens must stand whole in a table beside it.
/// \a number tells one picture of the page from the others.
void writeHeatMap(HtmlWriter &writer, const HeatMap &map, int number);

} // namespace candour
