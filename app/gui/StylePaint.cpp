// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StylePaint.h"

#include <QPainter>
#include <QStyleOption>

namespace candour::stylePaint {

namespace {

constexpr qreal Radius = 4;

void roundedRect(QPainter &painter, const QRect &rect, const QPen &pen, const QBrush &brush)
{
    const qreal half = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), Radius, Radius);
    painter.restore();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

/// The border of what cannot be used now.
QColor paleBorder(const Palette &palette)
{
    return mixed(palette.border, palette.window, 0.5);
}

bool isFilledWithAccent(const QStyleOptionButton &option)
{
    return (option.features & QStyleOptionButton::DefaultButton) && !(option.features & QStyleOptionButton::Flat) &&
           (option.state & QStyle::State_Enabled) && !(option.state & QStyle::State_On);
}

} // namespace

void frame(QPainter &painter, const QRect &rect, const Palette &palette, bool focused, bool enabled)
{
    const QPen pen = focused ? QPen(palette.accent, 2) : QPen(enabled ? palette.border : paleBorder(palette), 1);
    roundedRect(painter, rect, pen, Qt::NoBrush);
}

void ground(QPainter &painter, const QRect &rect, const QBrush &brush)
{
    roundedRect(painter, rect.adjusted(1, 1, -1, -1), Qt::NoPen, brush);
}

void focusRing(QPainter &painter, const QRect &rect, const Palette &palette)
{
    roundedRect(painter, rect, QPen(palette.accent, 2), Qt::NoBrush);
}

void button(QPainter &painter, const QStyleOptionButton &option, const Palette &palette)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & QStyle::State_Sunken;
    if (option.state & QStyle::State_On) {
        const QColor line = enabled ? palette.accent : paleBorder(palette);
        roundedRect(painter, option.rect, QPen(line, 1.5), palette.accentGround);
        return;
    }
    if (option.features & QStyleOptionButton::Flat) {
        if (hovered || pressed)
            roundedRect(painter, option.rect, Qt::NoPen, palette.accentGround);
        return;
    }
    if (isFilledWithAccent(option)) {
        const QColor fill = mixed(palette.accent, palette.text, pressed ? 0.25 : hovered ? 0.12 : 0);
        roundedRect(painter, option.rect, Qt::NoPen, fill);
        return;
    }
    const QColor fill = !enabled ? palette.window : pressed || hovered ? palette.accentGround : palette.surface;
    const QColor line = !enabled ? paleBorder(palette) : hovered ? palette.accent : palette.border;
    roundedRect(painter, option.rect, QPen(line, 1), fill);
}

void buttonFocus(QPainter &painter, const QStyleOptionButton &option, const Palette &palette)
{
    if (isFilledWithAccent(option))
        roundedRect(painter, option.rect.adjusted(2, 2, -2, -2), QPen(palette.onAccent, 2), Qt::NoBrush);
    else
        focusRing(painter, option.rect, palette);
}

void menuSign(QPainter &painter, const QStyleOptionButton &option, int width, const Palette &palette)
{
    const QRect &rect = option.rect;
    const QRect end(rect.right() - width, rect.top(), width, rect.height());
    const bool enabled = option.state & QStyle::State_Enabled;
    chevron(painter, QStyle::visualRect(option.direction, rect, end),
            isFilledWithAccent(option) ? palette.onAccent
            : enabled                  ? palette.text
                                       : palette.secondary);
}

void toolButton(QPainter &painter, const QStyleOption &option, const Palette &palette)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_On)
        roundedRect(painter, option.rect, QPen(palette.accent, 1), palette.accentGround);
    else if (enabled && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)))
        roundedRect(painter, option.rect, Qt::NoPen, palette.accentGround);
}

void checkBox(QPainter &painter, const QStyleOption &option, const Palette &palette)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRect box = option.rect.adjusted(1, 1, -1, -1);
    const QColor line = enabled && on ? palette.accent : enabled || on ? palette.border : paleBorder(palette);
    roundedRect(painter, box, QPen(line, 1.5), on ? (enabled ? palette.accent : palette.border) : palette.surface);
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r(box);
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(QPointF(r.left() + r.width() * .27, r.center().y()),
                         QPointF(r.left() + r.width() * .73, r.center().y()));
    else
        painter.drawPolyline(QPolygonF{QPointF(r.left() + r.width() * .24, r.top() + r.height() * .53),
                                       QPointF(r.left() + r.width() * .43, r.top() + r.height() * .72),
                                       QPointF(r.left() + r.width() * .77, r.top() + r.height() * .31)});
    painter.restore();
}

void radioButton(QPainter &painter, const QStyleOption &option, const Palette &palette)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor line = enabled && on ? palette.accent : enabled || on ? palette.border : paleBorder(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, on ? 2 : 1.5));
    painter.setBrush(palette.surface);
    const QRectF r = QRectF(option.rect).adjusted(2, 2, -2, -2);
    painter.drawEllipse(r);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawEllipse(r.center(), r.width() * .27, r.height() * .27);
    }
    painter.restore();
}

void scrollBar(QPainter &painter, const QRect &slider, const QStyleOption &option, const Palette &palette)
{
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? palette.secondary : palette.border);
    const bool horizontal = option.state & QStyle::State_Horizontal;
    const QRectF thumb =
        QRectF(slider).adjusted(horizontal ? 1 : 3, horizontal ? 3 : 1, horizontal ? -1 : -3, horizontal ? -3 : -1);
    painter.drawRoundedRect(thumb, 3, 3);
    painter.restore();
}

void headerSection(QPainter &painter, const QStyleOption &option, const Palette &palette)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option); // the corner of a table has no state
    const bool horizontal =
        header ? header->orientation == Qt::Horizontal : bool(option.state & QStyle::State_Horizontal);
    painter.fillRect(option.rect, horizontal ? palette.window : palette.surface);
    if (horizontal)
        lineBelow(painter, option.rect, palette);
}

void sortSign(QPainter &painter, const QStyleOptionHeader &option, const Palette &palette)
{
    constexpr int Width = 16;
    constexpr int Margin = SortSignRoom - Width;
    if (option.sortIndicator == QStyleOptionHeader::None || option.orientation != Qt::Horizontal)
        return;
    const QRect &rect = option.rect;
    const QRect end(rect.right() + 1 - Margin - Width, rect.top(), Width, rect.height());
    chevron(painter, QStyle::visualRect(option.direction, rect, end), palette.text,
            option.sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow);
}

void selectionBar(QPainter &painter, const QStyleOptionViewItem &option, const Palette &palette)
{
    constexpr int Width = 3;
    const QRect &rect = option.rect;
    const QRect bar(rect.left(), rect.top(), std::min(Width, rect.width()), rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, rect, bar), palette.accent);
}

void tab(QPainter &painter, const QStyleOptionTab &option, const Palette &palette)
{
    constexpr int Line = 2;
    const QRect &rect = option.rect;
    const QRect below(rect.left(), rect.bottom() + 1 - Line, rect.width(), Line);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(below, palette.accent);
    else if ((option.state & QStyle::State_Enabled) && (option.state & QStyle::State_MouseOver))
        painter.fillRect(rect.adjusted(0, 0, 0, -Line), palette.accentGround);
}

void lineBelow(QPainter &painter, const QRect &rect, const Palette &palette)
{
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette.border);
}

void chevron(QPainter &painter, const QRect &rect, const QColor &colour, Qt::ArrowType towards)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(rect).center());
    painter.rotate(towards == Qt::LeftArrow ? 90 : towards == Qt::UpArrow ? 180 : towards == Qt::RightArrow ? 270 : 0);
    painter.drawPolyline(QPolygonF{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)});
    painter.restore();
}

} // namespace candour::stylePaint
