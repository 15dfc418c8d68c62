// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/StateBar.h"

#include "base/Literals.h"

#include <QLocale>
#include <QPainter>

namespace candour {

namespace {

constexpr int BarHeight = 12;
constexpr int BarGap = 8;

} // namespace

StateBar::StateBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBar::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    QStringList words;
    for (const Part &part : parts)
        words += tr("%1 %2", "count, label").arg(QLocale().toString(part.count), part.label);
    setAccessibleName(words.join(u", "_s));
    update();
}

QSize StateBar::sizeHint() const
{
    return {320, BarHeight + BarGap + fontMetrics().height()};
}

void StateBar::paintEvent(QPaintEvent *)
{
    const Palette colours = Palette::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int total = 0;
    for (const Part &part : m_parts)
        total += part.count;
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(.5, .5, width() - 1, BarHeight - 1), 3, 3);
    double left = 0;
    double wordsLeft = 0;
    for (const Part &part : m_parts) {
        const QColor colour = inkColour(colours, part.ink);
        const double share = total == 0 ? 0 : double(part.count) / total * width();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const double between = left + share < width() - 1 ? 2 : 0;
        if (share > 0)
            painter.drawRoundedRect(QRectF(left, 0, std::max(2.0, share - between), BarHeight), 3, 3);
        left += share;
        const QString words = tr("%1 %2", "count, label").arg(QLocale().toString(part.count), part.label);
        const double middle = BarHeight + BarGap + fontMetrics().height() / 2.0;
        painter.drawRoundedRect(QRectF(wordsLeft, middle - 5, 10, 10), 2, 2);
        painter.setPen(colours.text);
        painter.drawText(QPointF(wordsLeft + 16, BarHeight + BarGap + fontMetrics().ascent()), words);
        wordsLeft += 16 + fontMetrics().horizontalAdvance(words) + 24;
    }
}

} // namespace candour
