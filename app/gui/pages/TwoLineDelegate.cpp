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
constexpr int MostTitleLines = 3;
constexpr int MostSecondLines = 2;

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

/// The words on as few lines of this width as they need, of which the last of \a most is cut where the rest does not
/// fit.
QStringList wrapped(const QString &words, const QFont &font, int width, qsizetype most)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(words, font);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    QStringList lines;
    qsizetype from = 0;
    while (lines.size() + 1 < most && from < words.size()) {
        QTextLine line = layout.createLine();
        line.setLineWidth(width);
        lines += words.mid(from, line.textLength()).trimmed();
        from += line.textLength();
    }
    layout.endLayout();
    if (from < words.size() || words.isEmpty())
        lines += QFontMetrics(font).elidedText(words.mid(from), Qt::ElideRight, width);
    return lines;
}

QStringList titleLines(const QStyleOptionViewItem &option, const QModelIndex &index, int row)
{
    return wrapped(index.data().toString(), titleFont(option, index), titleWidth(row), MostTitleLines);
}

QStringList secondLines(const QStyleOptionViewItem &option, const QModelIndex &index, int row)
{
    return wrapped(index.data(TwoLineDelegate::SecondLineRole).toString(), secondLineFont(option), titleWidth(row),
                   MostSecondLines);
}

/// Lays the rows of a view out again when it has become wider or narrower, and keeps the current one in sight.
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
                QMetaObject::invokeMethod(this, &RowsAtWidth::layRowsOut, Qt::QueuedConnection);
            else if (resize->size().height() < resize->oldSize().height())
                m_view->scrollTo(m_view->currentIndex());
        }
        return false;
    }

private:
    void layRowsOut()
    {
        m_view->doItemsLayout();
        m_view->scrollTo(m_view->currentIndex());
    }

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
    for (const QString &line : titleLines(option, index, option.rect.width()))
        draw(line, titleFont(option, index), palette.text);
    for (const QString &line : secondLines(option, index, option.rect.width()))
        draw(line, secondLineFont(option), palette.secondary);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.widget);
    const int row = rowWidth(option, index);
    const int title = int(titleLines(option, index, row).size()) * QFontMetrics(titleFont(option, index)).height();
    const int second = int(secondLines(option, index, row).size()) * QFontMetrics(secondLineFont(option)).height();
    return {TitlePicture * 4, title + second + TitleGap + 2};
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
