// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/HitDelegate.h"

#include "gui/Palette.h"
#include "gui/models/HitsModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace candour {

namespace {

constexpr int Gap = 8;
constexpr int MostLines = 2;

QFont semiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

/// Breaks the passage into lines of this width, as many as are shown.
void layOut(QTextLayout &layout, const QModelIndex &index, int width)
{
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat found;
    found.setFontWeight(QFont::Bold);
    found.setFontUnderline(true);
    for (const TextRange &range : index.data(HitsModel::FoundRole).value<QList<TextRange>>())
        formats += {int(range.from), int(range.length), found};
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < MostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem frame(option);
    initStyleOption(&frame, index);
    frame.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, option.widget);

    const Palette palette = Palette::of(option.palette);
    QRect rest = option.rect.adjusted(Gap, Gap, -Gap, -Gap);
    painter->save();
    const auto draw = [&](const QString &words, const QFont &font, const QColor &colour) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(words, Qt::ElideRight, rest.width()));
        rest.setTop(rest.top() + metrics.height());
    };
    draw(index.data().toString(), semiBold(option.font), palette.text);
    draw(index.data(HitsModel::LabelRole).toString(), smaller(option.font), palette.secondary);
    QTextLayout passage(index.data(HitsModel::PassageRole).toString(), option.font);
    layOut(passage, index, rest.width());
    painter->setPen(palette.text);
    passage.draw(painter, rest.topLeft());
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    QTextLayout passage(index.data(HitsModel::PassageRole).toString(), option.font);
    layOut(passage, index, width - 2 * Gap);
    return {width, QFontMetrics(semiBold(option.font)).height() + QFontMetrics(smaller(option.font)).height() +
                       qCeil(passage.boundingRect().height()) + 2 * Gap};
}

} // namespace candour
