// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WrappingDelegate.h"

#include "gui/Palette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace candour {

namespace {

constexpr int EntryGap = 8;
constexpr int EntryPicture = 20;
constexpr qsizetype MostHeights = 10'000;

/// Asked for the size and for the drawing alike, so that the words break in both at the same places.
int wordsWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const bool hasPicture = !index.data(Qt::DecorationRole).isNull();
    return std::max(1, width - 2 * EntryGap - (hasPicture ? EntryPicture + EntryGap : 0));
}

QString wordsOfEntry(const QModelIndex &index)
{
    return index.data().toString().replace(u'\n', QChar(QChar::LineSeparator));
}

/// Breaks the words into lines of this width and says how high they are together.
int breakIntoLines(QTextLayout &words, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    words.setTextOption(wrapping);
    words.beginLayout();
    qreal height = 0;
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    words.endLayout();
    return qCeil(height);
}

} // namespace

void WrappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem frame(option);
    initStyleOption(&frame, index);
    const QIcon picture = std::exchange(frame.icon, QIcon());
    frame.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, option.widget);

    QPoint corner = option.rect.topLeft() + QPoint(EntryGap, EntryGap);
    if (!picture.isNull()) {
        picture.paint(painter, QRect(corner, QSize(EntryPicture, EntryPicture)));
        corner.rx() += EntryPicture + EntryGap;
    }
    QTextLayout words(wordsOfEntry(index), option.font);
    breakIntoLines(words, wordsWidth(option, index));
    painter->save();
    painter->setPen(Palette::of(option.palette).text);
    words.draw(painter, corner);
    painter->restore();
}

int WrappingDelegate::heightOf(const QString &words, const QFont &font, int width) const
{
    if (font != m_font || width != m_width || m_heights.size() > MostHeights)
        m_heights.clear();
    m_font = font;
    m_width = width;
    if (const auto known = m_heights.constFind(words); known != m_heights.cend())
        return *known;
    QTextLayout layout(words, font);
    return *m_heights.insert(words, breakIntoLines(layout, width));
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = wordsWidth(option, index);
    return {width, std::max(heightOf(wordsOfEntry(index), option.font, width), EntryPicture) + 2 * EntryGap};
}

} // namespace candour
