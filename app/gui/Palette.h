// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace candour {

/// The colours of the program. Every text colour reads at 4.5:1 or better on every ground, borders at 3:1 on the
/// surface.
struct Palette
{
    QColor window;
    QColor surface;
    QColor text;
    QColor secondary;
    QColor border; ///< Of inputs.
    QColor accent;
    QColor accentGround;
    QColor onAccent; ///< Text on the accent itself.
    QColor done;
    QColor attention;
    QColor problem;
    QColor withheld; ///< Ground of passages that the public does not see.

    static Palette light();
    static Palette dark();

    /// The one that belongs to what a widget or the desktop uses: dark where its text is lighter than its window.
    static Palette of(const QPalette &palette);

    QPalette toQt() const;
    bool operator==(const Palette &) const = default;
};

/// How far two colours stand apart, 1 to 21, as WCAG 2.2 computes it.
double contrast(const QColor &a, const QColor &b);

} // namespace candour
