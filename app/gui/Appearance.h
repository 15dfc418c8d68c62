// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Preferences.h"

#include <QFont>
#include <QPalette>

class QApplication;

namespace candour {

/// Style, colours and text size of the whole program. Remembers what the desktop had asked for before we chose.
class Appearance
{
public:
    explicit Appearance(QApplication &application);

    /// Follows the desktop or the person's choice. A desktop of high contrast keeps its own colours.
    void apply(Theme theme, int zoom);

private:
    QApplication &m_application;
    QPalette m_desktopPalette;
    QFont m_desktopFont;
};

} // namespace candour
