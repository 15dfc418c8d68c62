// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PdfView.h"

#include "gui/Palette.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <poppler-qt6.h>

#include <array>
#include <cmath>
#include <optional>

namespace candour {

namespace {

constexpr int Margin = 16; ///< Around and between pages.
constexpr int MostPagesKept = 12;
constexpr int MostPixelsKept = 24'000'000;    ///< About 96 MB.
constexpr int MostPixelsOfAPage = 11'000'000; ///< So that two, as many as are seen at this size, are kept.
constexpr double PointsPerInch = 72;
constexpr std::array PageZooms{100, 125, 150, 200, 250, 300, 400};

int largerThan(int zoom)
{
    const auto larger = std::upper_bound(PageZooms.begin(), PageZooms.end(), zoom);
    return larger == PageZooms.end() ? zoom : *larger;
}

int smallerThan(int zoom)
{
    const auto present = std::lower_bound(PageZooms.begin(), PageZooms.end(), zoom);
    return present == PageZooms.begin() ? zoom : *std::prev(present);
}

/// How much of the pixels that a page of this size has on the screen are drawn: all, but for a very large one.
double sharpness(const QSizeF &pixels)
{
    const double all = pixels.width() * pixels.height();
    return all <= MostPixelsOfAPage ? 1 : std::sqrt(MostPixelsOfAPage / all);
}

/// Which way a key changes the size: 1 for larger, -1 for smaller, 0 for the width that there is.
std::optional<int> sizeChange(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers held = key.modifiers();
    if (!(held & Qt::ControlModifier) || (held & (Qt::AltModifier | Qt::MetaModifier)))
        return {};
    switch (key.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where + needs Shift, as in every browser
        return 1;
    case Qt::Key_Minus:
        return -1;
    case Qt::Key_0:
        return 0;
    default:
        return {};
    }
}

} // namespace

PdfView::PdfView(QWidget *parent) : QAbstractScrollArea(parent), m_images(MostPixelsKept)
{
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);          // so that the width never depends on the height
    horizontalScrollBar()->setLayoutDirection(Qt::LeftToRight); // a page is not mirrored
}

PdfView::~PdfView() = default;

void PdfView::showPdf(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_sizes.clear();
    m_document = bytes.isEmpty() ? nullptr : Poppler::Document::loadFromData(bytes);
    if (m_document) {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
        for (int i = 0; i < m_document->numPages(); ++i)
            m_sizes += m_document->page(i)->pageSizeF();
    }
    setAccessibleDescription(tr("%n page(s). The same words are under Redact.", nullptr, pageCount()));
    layOut();
}

void PdfView::layOut()
{
    m_images.clear();
    m_places.clear();
    const int width = std::max(1, (viewport()->width() - 2 * Margin) * m_zoom / 100);
    int top = Margin;
    for (const QSizeF &size : std::as_const(m_sizes)) {
        const int height = int(width * size.height() / std::max(1.0, size.width()));
        m_places += QRect(Margin, top, width, height);
        top += height + Margin;
    }
    // The horizontal bar first, because it takes of the height when it appears.
    const int right = m_places.isEmpty() ? 0 : width + 2 * Margin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0, m_zoom == PageZooms.front() ? 0 : std::max(0, right - viewport()->width()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    viewport()->update();
}

bool PdfView::canZoomIn() const
{
    return m_zoom < PageZooms.back();
}

bool PdfView::canZoomOut() const
{
    return m_zoom > PageZooms.front();
}

void PdfView::zoomIn()
{
    zoomTo(largerThan(m_zoom), middle());
}

void PdfView::zoomOut()
{
    zoomTo(smallerThan(m_zoom), middle());
}

void PdfView::fitWidth()
{
    zoomTo(PageZooms.front(), middle());
}

void PdfView::zoomTo(int percent, const QPoint &fixed)
{
    if (percent == m_zoom)
        return;
    const Spot spot = spotAt(fixed);
    m_zoom = percent;
    layOut();
    bringTo(fixed, spot);
    Q_EMIT zoomed(m_zoom);
}

QPoint PdfView::shift() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

PdfView::Spot PdfView::spotAt(const QPoint &point) const
{
    if (m_places.isEmpty())
        return {};
    const QPoint at = point + shift();
    int page = 0;
    while (page + 1 < m_places.size() && m_places.at(page).bottom() < at.y())
        ++page;
    const QRect &place = m_places.at(page);
    const QPoint within(std::clamp(at.x(), place.left(), std::max(place.left(), place.right())),
                        std::clamp(at.y(), place.top(), std::max(place.top(), place.bottom())));
    const QPointF share(double(within.x() - place.left()) / std::max(1, place.width()),
                        double(within.y() - place.top()) / std::max(1, place.height()));
    return {page, share, at - within};
}

void PdfView::bringTo(const QPoint &point, const Spot &spot)
{
    const QRect place = m_places.value(spot.page);
    const QPointF within(spot.share.x() * place.width(), spot.share.y() * place.height());
    const QPoint hidden = place.topLeft() + within.toPoint() + spot.beyond - point;
    horizontalScrollBar()->setValue(hidden.x());
    verticalScrollBar()->setValue(hidden.y());
}

QImage PdfView::drawn(int page, const QSize &size)
{
    if (const QImage *known = m_images.object(page))
        return *known;
    const double ratio = devicePixelRatioF();
    const double scale = ratio * sharpness(QSizeF(size) * ratio);
    const double resolution = size.width() * scale / m_sizes.at(page).width() * PointsPerInch;
    auto image = std::make_unique<QImage>(m_document->page(page)->renderToImage(resolution, resolution));
    image->setDevicePixelRatio(scale);
    const QImage result = *image;
    const qsizetype pixels = qsizetype(result.width()) * result.height();
    m_images.insert(page, image.release(), std::max<qsizetype>(pixels, MostPixelsKept / MostPagesKept));
    return result;
}

void PdfView::paintEvent(QPaintEvent *event)
{
    const Palette colours = Palette::of(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(event->rect(), colours.window);
    for (int i = 0; i < m_places.size(); ++i) {
        const QRect place = m_places.at(i).translated(-shift());
        if (!place.intersects(event->rect()))
            continue;
        painter.fillRect(place.adjusted(-1, -1, 1, 1), colours.border);
        painter.drawImage(place.topLeft(), drawn(i, place.size()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PdfView::resizeEvent(QResizeEvent *)
{
    const Spot top = spotAt({0, 0});
    layOut();
    bringTo({0, 0}, top);
}

bool PdfView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && sizeChange(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    if (const auto change = sizeChange(*event))
        zoomTo(*change > 0 ? largerThan(m_zoom) : *change < 0 ? smallerThan(m_zoom) : PageZooms.front(), middle());
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PdfView::wheelEvent(QWheelEvent *event)
{
    constexpr int OneStep = 120;
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
    m_turned += event->angleDelta().y();
    if (std::abs(m_turned) < OneStep)
        return;
    const int next = m_turned > 0 ? largerThan(m_zoom) : smallerThan(m_zoom);
    m_turned = 0;
    zoomTo(next, event->position().toPoint());
}

void PdfView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PdfView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace candour
