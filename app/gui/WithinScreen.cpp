// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WithinScreen.h"

#include "gui/ColumnArea.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

namespace candour {

namespace {

constexpr QSize RoomForFrame(16, 48); // a window learns how wide its frame is only when it is shown

/// Found without laying the window out, which is not done before it is shown.
int neededHeight(QWidget &window, ColumnArea &area, int width)
{
    area.updateGeometry();
    const QMargins around = window.layout()->contentsMargins();
    const int beside = window.sizeHint().height() - area.sizeHint().height();
    return beside + area.heightAt(width - around.left() - around.right());
}

} // namespace

void resizeWithinScreen(QWidget &window, const QSize &size)
{
    const QWidget &beside = window.parentWidget() ? *window.parentWidget() : window;
    window.resize(size.boundedTo(beside.screen()->availableGeometry().size() - RoomForFrame));
}

void fitWithinScreen(QWidget &window, ColumnArea &area, int width)
{
    resizeWithinScreen(window, {width, neededHeight(window, area, width)});
}

void growWithinScreen(QWidget &window, ColumnArea &area)
{
    const int height = std::max(window.height(), neededHeight(window, area, window.width()));
    resizeWithinScreen(window, {window.width(), height});
}

} // namespace candour
