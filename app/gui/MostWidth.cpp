// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MostWidth.h"

#include <QBoxLayout>
#include <QWidget>
#include <QWidgetItem>

namespace candour {

namespace {

/// Says how high its widget is at the width that it will really have.
class ItemAtMostWidth : public QWidgetItem
{
public:
    using QWidgetItem::QWidgetItem;

    int heightForWidth(int width) const override
    {
        const QWidget &widget = *const_cast<ItemAtMostWidth *>(this)->widget();
        return QWidgetItem::heightForWidth(std::min(width, widget.maximumWidth()));
    }
};

/// The layout that holds the widget itself: this one or one within it; nullptr where none does.
QLayout *layoutAround(QLayout *layout, const QWidget &widget)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == &widget)
            return layout;
        if (QLayout *inner = layoutAround(layout->itemAt(i)->layout(), widget))
            return inner;
    }
    return nullptr;
}

void measureAtMostWidth(QBoxLayout &box, QWidget &widget)
{
    const int index = box.indexOf(&widget);
    const int stretch = box.stretch(index);
    auto *item = new ItemAtMostWidth(&widget);
    const std::unique_ptr<QLayoutItem> before(box.takeAt(index));
    item->setAlignment(before->alignment());
    box.insertItem(index, item);
    box.setStretch(index, stretch);
}

} // namespace

void setMostWidth(QWidget &widget, int width)
{
    widget.setMaximumWidth(width);
    QLayout *around = layoutAround(widget.parentWidget() ? widget.parentWidget()->layout() : nullptr, widget);
    auto *box = qobject_cast<QBoxLayout *>(around);
    Q_ASSERT(box);
    if (box)
        measureAtMostWidth(*box, widget);
}

} // namespace candour
