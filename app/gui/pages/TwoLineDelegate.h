// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/OutlineModel.h"

#include <QStyledItemDelegate>

namespace candour {

/// Draws an entry of two lines: its picture, its title, and in smaller letters what stands below.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int SecondLineRole = TwoLineRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace candour
