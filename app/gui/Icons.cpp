// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Icons.h"

#include "base/Literals.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace candour {

namespace {

/// Draws one file of lines in the ink that the palette has at the moment of drawing.
class InkEngine : public QIconEngine
{
public:
    InkEngine(QString path, Ink ink) : m_path(std::move(path)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap drawn = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer renderer(m_path);
        const int side = std::min(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const QPalette qt = QGuiApplication::palette();
        const Palette palette = Palette::of(qt);
        painter.fillRect(pixmap.rect(), mode == QIcon::Disabled ? palette.border : inkColour(palette, m_ink));
        return pixmap;
    }

    QIconEngine *clone() const override { return new InkEngine(m_path, m_ink); }

private:
    QString m_path;
    Ink m_ink;
};

} // namespace

QColor inkColour(const Palette &palette, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return palette.text;
    case Ink::Secondary:
        return palette.secondary;
    case Ink::Accent:
        return palette.accent;
    case Ink::Done:
        return palette.done;
    case Ink::Attention:
        return palette.attention;
    case Ink::Problem:
        return palette.problem;
    case Ink::OnAccent:
        return palette.onAccent;
    }
    Q_UNREACHABLE();
}

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new InkEngine(u":/icons/"_s + name + u".svg"_s, ink));
}

} // namespace candour
