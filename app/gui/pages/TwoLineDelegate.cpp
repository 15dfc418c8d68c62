// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TwoLineDelegate.h"

#include "gui/Palette.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>
#include <QTreeView>

namespace candour {

namespace {

constexpr int TitleGap = 6;
constexpr int TitlePicture = 20;
constexpr int LeastTitleWidth = 40;

QFont titleFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    font.setWeight(index.parent().isValid() ? QFont::Normal : QFont::DemiBold);
    return font;
}

QFont secondLineFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

/// The room that words have in a row of this width.
int titleWidth(int row)
{
    return std::max(LeastTitleWidth, row - 3 * TitleGap - TitlePicture);
}

/// The width of the row of this entry, which a tree does not say while it lays out its rows.
int rowWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view)
        return option.rect.width();
    int width = view->viewport()->width();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        for (QModelIndex outer = index.parent(); outer.isValid(); outer = outer.parent())
            width -= tree->indentation();
    return width;
}

/// The title on one line of this width or on two, of which the second is cut where the rest does not fit.
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(title, font);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    qsizetype length = title.size();
    if (first.isValid()) {
        first.setLineWidth(width);
        length = first.textLength();
    }
    layout.endLayout();
    if (length >= title.size())
        return {title};
    return {title.left(length).trimmed(), QFontMetrics(font).elidedText(title.mid(length), Qt::ElideRight, width)};
}

/// Lays the rows of a view out again when it has become wider or narrower.
class RowsAtWidth : public QObject
{
public:
    explicit RowsAtWidth(QAbstractItemView *view) : QObject(view), m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize) {
            const auto *resize = static_cast<QResizeEvent *>(event);
            // Later, because the view may be laying itself out just now.
            if (resize->size().width() != resize->oldSize().width())
                QMetaObject::invokeMethod(m_view, &QAbstractItemView::doItemsLayout, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QAbstractItemView *m_view;
};

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
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect inner = option.rect.adjusted(TitleGap, TitleGap / 2, -TitleGap, -TitleGap / 2);
    const QIcon picture = index.data(Qt::DecorationRole).value<QIcon>();
    picture.paint(painter, mirrored(QRect(inner.left(), inner.top() + 1, TitlePicture, TitlePicture)));
    QRect rest = mirrored(inner.adjusted(TitlePicture + TitleGap, 0, 0, 0));
    painter->save();
    const auto draw = [&](const QString &words, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignTop, words);
        rest.setTop(rest.top() + QFontMetrics(font).height());
    };
    const QFont font = titleFont(option, index);
    const QStringList title = titleLines(index.data().toString(), font, titleWidth(option.rect.width()));
    for (const QString &line : title)
        draw(line, font, palette.text);
    const QFont small = secondLineFont(option);
    const QString second = index.data(SecondLineRole).toString();
    draw(QFontMetrics(small).elidedText(second, Qt::ElideRight, rest.width()), small, palette.secondary);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.widget);
    const QFont font = titleFont(option, index);
    const qsizetype lines = titleLines(index.data().toString(), font, titleWidth(rowWidth(option, index))).size();
    const int title = int(lines) * QFontMetrics(font).height();
    return {TitlePicture * 4, title + QFontMetrics(secondLineFont(option)).height() + TitleGap + 2};
}

void TwoLineDelegate::follow(const QWidget *widget) const
{
    const auto *shown = qobject_cast<const QAbstractItemView *>(widget);
    if (!shown || shown == m_followed)
        return;
    auto *view = qobject_cast<QAbstractItemView *>(shown->viewport()->parentWidget());
    m_followed = view;
    if (view)
        new RowsAtWidth(view);
}

} // namespace candour
