// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QIcon>

namespace candour {

/// Which colour of the palette a picture is drawn in, so that it follows a change between light and dark.
enum class Ink { Text, Secondary, Accent, Done, Attention, Problem, OnAccent };

QColor inkColour(const Palette &palette, Ink ink);

/// The line picture resources/icons/NAME.svg, drawn in this ink at any size.
QIcon icon(const QString &name, Ink ink = Ink::Text);

} // namespace candour
