// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "bench/Times.h"
#include "gui/MainWindow.h"

#include <QApplication>

namespace candour::measures {

/// The program with its window on the screen, and nothing open in it.
struct MeasuredWindow
{
    MeasuredWindow(int &argc, char *argv[])
        : application(argc, argv), appearance(application), window(clock, appearance)
    {
        window.resize(1280, 800);
        window.show();
        settle();
    }

    QApplication application;
    SystemClock clock;
    Appearance appearance;
    MainWindow window;
};

} // namespace candour::measures
