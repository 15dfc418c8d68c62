// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace candour {

class ColumnArea;

/// Gives a window that is not shown yet this size, or less where it and its frame have no room on the screen.
void resizeWithinScreen(QWidget &window, const QSize &size);

/// Gives a window whose middle is \a area this width, and the height that everything in it needs then, or less where
/// the screen has no room.
void fitWithinScreen(QWidget &window, ColumnArea &area, int width);

/// The same at the width that the window has, and never lower than it is.
void growWithinScreen(QWidget &window, ColumnArea &area);

} // namespace candour
