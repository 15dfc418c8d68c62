// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Appearance.h"

#include "gui/Palette.h"
#include "gui/Style.h"

#include <QApplication>

namespace candour {

namespace {

/// Black and white, as high-contrast desktops have it; ordinary themes stay well below.
bool isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20.9 &&
           contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) > 20.9;
}

} // namespace

Appearance::Appearance(QApplication &application)
    : m_application(application), m_desktopPalette(application.palette()), m_desktopFont(application.font())
{}

void Appearance::apply(Theme theme, int zoom)
{
    QFont font = m_desktopFont;
    font.setPointSizeF(m_desktopFont.pointSizeF() * zoom / 100.0);
    m_application.setFont(font);

    QPalette palette = Palette::of(m_desktopPalette).toQt();
    if (theme == Theme::Light)
        palette = Palette::light().toQt();
    else if (theme == Theme::Dark)
        palette = Palette::dark().toQt();
    else if (isHighContrast(m_desktopPalette))
        palette = m_desktopPalette;
    m_application.setStyle(new Style);
    m_application.setPalette(palette);
}

} // namespace candour
