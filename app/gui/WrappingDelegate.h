// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace candour {

/// Draws an entry of a list with all its words, in as many lines as they need at the width of the list.
class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int heightOf(const QString &words, const QFont &font, int width) const;

    /// A list asks for the height of every entry again whenever one changes.
    mutable QHash<QString, int> m_heights;
    mutable QFont m_font; ///< Of these heights.
    mutable int m_width = 0;
};

} // namespace candour
