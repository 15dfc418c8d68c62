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

} // namespace

void frame(QPainter &painter, const QRect &rect, const Palette &palette, bool focused, bool enabled)
{
    const QPen pen = focused ? QPen(palette.accent, 2) : QPen(enabled ? palette.border : palette.secondary, 1);
    roundedRect(painter, rect, pen, Qt::NoBrush);
}

void focusRing(QPainter &painter, const QRect &rect, const Palette &palette)
{
    roundedRect(painter, rect, QPen(palette.accent, 2), Qt::NoBrush);
}

void button(QPainter &painter, const QStyleOptionButton &option, const Palette &palette)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool primary = option.features & QStyleOptionButton::DefaultButton;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & QStyle::State_Sunken;
    if (option.state & QStyle::State_On) {
        roundedRect(painter, option.rect, QPen(palette.accent, 1.5), palette.accentGround);
        return;
    }
    if (option.features & QStyleOptionButton::Flat) {
        if (hovered || pressed)
            roundedRect(painter, option.rect, Qt::NoPen, palette.accentGround);
        return;
    }
    if (primary && enabled) {
        const QColor fill = mixed(palette.accent, palette.text, pressed ? 0.25 : hovered ? 0.12 : 0);
        roundedRect(painter, option.rect, Qt::NoPen, fill);
        return;
    }
    const QColor fill = !enabled ? palette.window : pressed || hovered ? palette.accentGround : palette.surface;
    roundedRect(painter, option.rect, QPen(hovered ? palette.accent : palette.border, 1), fill);
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
    const QColor line = !enabled || !on ? palette.border : palette.accent;
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
    const QColor line = enabled && on ? palette.accent : palette.border;
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
    const bool horizontal = option.state & QStyle::State_Horizontal;
    painter.fillRect(option.rect, horizontal ? palette.window : palette.surface);
    if (!horizontal)
        return;
    painter.setPen(palette.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void chevron(QPainter &painter, const QRect &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
    painter.restore();
}

} // namespace candour::stylePaint
