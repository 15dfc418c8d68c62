// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Palette.h"

#include "base/Contrast.h"

namespace candour {

namespace {

/// Darker than the other, as the eye sees it.
bool isDarker(const QColor &colour, const QColor &other)
{
    return candour::contrast(colour.rgb(), 0) < candour::contrast(other.rgb(), 0);
}

} // namespace

Palette Palette::light()
{
    return {.window = QColor(0xF6, 0xF7, 0xF9),
            .surface = QColor(0xFF, 0xFF, 0xFF),
            .text = QColor(0x17, 0x20, 0x2A),
            .secondary = QColor(0x52, 0x60, 0x6D),
            .border = QColor(0x87, 0x92, 0x9E),
            .accent = QColor(0x1B, 0x5E, 0x8C),
            .accentGround = QColor(0xE3, 0xEE, 0xF6),
            .onAccent = QColor(0xFF, 0xFF, 0xFF),
            .done = QColor(0x1E, 0x6B, 0x3A),
            .attention = QColor(0x7A, 0x4F, 0x00),
            .problem = QColor(0xA6, 0x23, 0x1C),
            .withheld = QColor(0xFF, 0xE8, 0xA3)};
}

Palette Palette::dark()
{
    return {.window = QColor(0x15, 0x19, 0x1E),
            .surface = QColor(0x1D, 0x23, 0x2A),
            .text = QColor(0xE6, 0xEA, 0xEE),
            .secondary = QColor(0xA9, 0xB4, 0xBF),
            .border = QColor(0x6F, 0x7C, 0x88),
            .accent = QColor(0x7D, 0xB8, 0xE0),
            .accentGround = QColor(0x1F, 0x34, 0x44),
            .onAccent = QColor(0x15, 0x19, 0x1E),
            .done = QColor(0x7C, 0xCB, 0x96),
            .attention = QColor(0xE5, 0xB5, 0x67),
            .problem = QColor(0xF1, 0x9A, 0x93),
            .withheld = QColor(0x4A, 0x3C, 0x10)};
}

Palette Palette::of(const QPalette &palette)
{
    const bool isDark = isDarker(palette.color(QPalette::Window), palette.color(QPalette::WindowText));
    return isDark ? dark() : light();
}

QPalette Palette::toQt() const
{
    QPalette palette(text, surface, surface, border, border, text, onAccent, surface, window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, secondary);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    return contrast(a.rgb(), b.rgb());
}

} // namespace candour
