// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/OutlineModel.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace candour {

/// Draws an entry: its picture, its title on at most three lines, and in smaller letters what stands below, on at most
/// two. The rows of a view keep the height that their words need at its width, and the current one stays in sight.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int SecondLineRole = TwoLineRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void follow(const QWidget *widget) const;

    mutable QPointer<QWidget> m_followed; ///< A delegate learns only by what it is asked which view it serves.
};

} // namespace candour
