// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace candour {

/// The scroll area that the widget lies in, however deep; nullptr where there is none.
inline QScrollArea *scrollAreaAround(const QWidget &widget)
{
    for (QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            return area;
    return nullptr;
}

} // namespace candour
