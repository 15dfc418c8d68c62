// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ColumnArea.h"

#include <QEvent>
#include <QScrollBar>

namespace candour {

QSize ColumnArea::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    if (!widget())
        return least;
    const int column = widget()->minimumSizeHint().expandedTo(widget()->minimumSize()).width();
    return least.expandedTo({column + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(), 0});
}

bool ColumnArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace candour
