// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace candour {

/// Gives a window that is not shown yet this size, or less where it and its frame have no room on the screen.
void resizeWithinScreen(QWidget &window, const QSize &size);

} // namespace candour
