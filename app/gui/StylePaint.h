// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;

/// How Style draws the few things that it does not leave to Fusion.
namespace candour::stylePaint {

/// A frame of an input: 1 px in the border colour, or 2 px in the accent where it has the keyboard.
void frame(QPainter &painter, const QRect &rect, const Palette &palette, bool focused, bool enabled);
void focusRing(QPainter &painter, const QRect &rect, const Palette &palette);
void button(QPainter &painter, const QStyleOptionButton &option, const Palette &palette);
void toolButton(QPainter &painter, const QStyleOption &option, const Palette &palette);
void checkBox(QPainter &painter, const QStyleOption &option, const Palette &palette);
void radioButton(QPainter &painter, const QStyleOption &option, const Palette &palette);
/// A bar without arrows: only what can be dragged is seen.
void scrollBar(QPainter &painter, const QRect &slider, const QStyleOption &option, const Palette &palette);
void headerSection(QPainter &painter, const QStyleOption &option, const Palette &palette);
void chevron(QPainter &painter, const QRect &rect, const QColor &colour);

} // namespace candour::stylePaint
