// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

class QBrush;
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionViewItem;

/// How Style draws the few things that it does not leave to Fusion.
namespace candour::stylePaint {

/// A frame: 1 px in the border colour, paler where nothing can be done, or 2 px in the accent where it has the
/// keyboard.
void frame(QPainter &painter, const QRect &rect, const Palette &palette, bool focused, bool enabled);
/// What a frame encloses, up to its line.
void ground(QPainter &painter, const QRect &rect, const QBrush &brush);
void focusRing(QPainter &painter, const QRect &rect, const Palette &palette);
void button(QPainter &painter, const QStyleOptionButton &option, const Palette &palette);
/// The ring of a button that has the keyboard, which stands within one that is filled with the accent.
void buttonFocus(QPainter &painter, const QStyleOptionButton &option, const Palette &palette);
/// The sign of a button that opens a menu, on its last pixels of this width.
void menuSign(QPainter &painter, const QStyleOptionButton &option, int width, const Palette &palette);
void toolButton(QPainter &painter, const QStyleOption &option, const Palette &palette);
void checkBox(QPainter &painter, const QStyleOption &option, const Palette &palette);
void radioButton(QPainter &painter, const QStyleOption &option, const Palette &palette);
/// A bar without arrows: only what can be dragged is seen.
void scrollBar(QPainter &painter, const QRect &slider, const QStyleOption &option, const Palette &palette);
void headerSection(QPainter &painter, const QStyleOption &option, const Palette &palette);
/// Which way the column is sorted, in the middle of the height of its heading; its last pixels belong to it.
constexpr int SortSignRoom = 22;
void sortSign(QPainter &painter, const QStyleOptionHeader &option, const Palette &palette);
/// The bar at the beginning of a selected row, which tells it from the others by more than a shade.
void selectionBar(QPainter &painter, const QStyleOptionViewItem &option, const Palette &palette);
/// A tab without a box: a line in the accent below the one that is shown.
void tab(QPainter &painter, const QStyleOptionTab &option, const Palette &palette);
void lineBelow(QPainter &painter, const QRect &rect, const Palette &palette);
void chevron(QPainter &painter, const QRect &rect, const QColor &colour, Qt::ArrowType towards = Qt::DownArrow);

} // namespace candour::stylePaint
