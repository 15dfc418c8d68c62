// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/FocusInView.h"

#include "gui/ScrollAround.h"

#include <QApplication>

namespace candour {

FocusInView::FocusInView(QObject *parent) : QObject(parent)
{
    // Once the layout of a page that was just built has settled.
    connect(qApp, &QApplication::focusChanged, this, &FocusInView::show, Qt::QueuedConnection);
}

void FocusInView::show()
{
    QWidget *focused = QApplication::focusWidget();
    for (QScrollArea *area = focused ? scrollAreaAround(*focused) : nullptr; area; area = scrollAreaAround(*area))
        area->ensureWidgetVisible(focused, 0, Around);
}

} // namespace candour
