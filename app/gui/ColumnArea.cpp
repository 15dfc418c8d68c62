// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ColumnArea.h"

#include <QResizeEvent>
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

QSize ColumnArea::sizeHint() const
{
    const QSize wanted = QScrollArea::sizeHint();
    return widget() ? QSize(wanted.width(), heightAt(width())) : wanted;
}

int ColumnArea::heightAt(int width) const
{
    const int column = widget()->hasHeightForWidth() ? widget()->heightForWidth(width - 2 * frameWidth())
                                                     : widget()->sizeHint().height();
    return column + 2 * frameWidth();
}

void ColumnArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

bool ColumnArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace candour
