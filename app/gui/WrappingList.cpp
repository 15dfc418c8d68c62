// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WrappingList.h"

#include "gui/WrappingDelegate.h"

#include <QResizeEvent>

namespace candour {

WrappingList::WrappingList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new WrappingDelegate(this));
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QSize WrappingList::sizeHint() const
{
    return {QListWidget::sizeHint().width(), minimumSizeHint().expandedTo(minimumSize()).height()};
}

void WrappingList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // by itself it would do so only where its height changes
}

} // namespace candour
