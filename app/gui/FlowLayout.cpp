// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/FlowLayout.h"

#include <QStyle>
#include <QWidget>

namespace candour {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items += item;
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return heightOf(rows(width - margins.left() - margins.right())) + margins.top() + margins.bottom();
}

/// All of it in one row.
QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = {(size.isEmpty() ? 0 : size.width() + spacing()) + item->sizeHint().width(),
                    std::max(size.height(), item->sizeHint().height())};
    return size.expandedTo({0, 0}).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = inner.top();
    for (const Row &row : rows(inner.width())) {
        int left = inner.left();
        for (QLayoutItem *item : row.items) {
            const QSize size = item->sizeHint().boundedTo({inner.width(), row.height});
            const QRect place(QPoint(left, top + (row.height - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, inner, place));
            left += size.width() + spacing();
        }
        top += row.height + spacing();
    }
}

QList<FlowLayout::Row> FlowLayout::rows(int width) const
{
    QList<Row> rows;
    int taken = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (rows.isEmpty() || taken + spacing() + size.width() > width) {
            rows += Row();
            taken = 0;
        }
        Row &row = rows.last();
        taken += (row.items.isEmpty() ? 0 : spacing()) + size.width();
        row.height = std::max(row.height, size.height());
        row.items += item;
    }
    return rows;
}

int FlowLayout::heightOf(const QList<Row> &rows) const
{
    int height = 0;
    for (const Row &row : rows)
        height += row.height + (height > 0 ? spacing() : 0);
    return height;
}

} // namespace candour
