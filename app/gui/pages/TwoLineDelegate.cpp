// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TwoLineDelegate.h"

#include "gui/Palette.h"

#include <QApplication>
#include <QPainter>

namespace candour {

namespace {

constexpr int Gap = 6;
constexpr int Picture = 20;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem frame(option);
    initStyleOption(&frame, index);
    frame.text.clear();
    frame.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, option.widget);

    const Palette palette = Palette::of(option.palette);
    const QRect inner = option.rect.adjusted(Gap, Gap / 2, -Gap, -Gap / 2);
    const QIcon picture = index.data(Qt::DecorationRole).value<QIcon>();
    picture.paint(painter, QRect(inner.left(), inner.top() + 1, Picture, Picture));
    const QRect words = inner.adjusted(Picture + Gap, 0, 0, 0);
    QFont font = option.font;
    font.setWeight(index.parent().isValid() ? QFont::Normal : QFont::DemiBold);
    const QFontMetrics metrics(font);
    painter->save();
    painter->setFont(font);
    painter->setPen(palette.text);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(title, Qt::ElideRight, words.width()));
    const QFont small = smaller(option.font);
    painter->setFont(small);
    painter->setPen(palette.secondary);
    const QString second = index.data(SecondLineRole).toString();
    painter->drawText(words.adjusted(0, metrics.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(small).elidedText(second, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Picture * 4, option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height() + Gap + 2};
}

} // namespace candour
