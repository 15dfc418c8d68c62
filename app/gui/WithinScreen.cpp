// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WithinScreen.h"

#include <QScreen>
#include <QWidget>

namespace candour {

namespace {

constexpr QSize RoomForFrame(16, 48); // a window learns how wide its frame is only when it is shown

} // namespace

void resizeWithinScreen(QWidget &window, const QSize &size)
{
    const QWidget &beside = window.parentWidget() ? *window.parentWidget() : window;
    window.resize(size.boundedTo(beside.screen()->availableGeometry().size() - RoomForFrame));
}

} // namespace candour
