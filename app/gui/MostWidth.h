// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace candour {

/// Makes a widget never wider than \a width, in a box layout that gives it the height it needs at that width. A layout
/// left to itself asks for the height at the whole width of its own, at which words wrap into fewer lines, and cuts
/// the last of them. The widget must have been put into its layout.
void setMostWidth(QWidget &widget, int width);

} // namespace candour
