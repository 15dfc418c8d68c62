// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PdfView.h"

#include "gui/Palette.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <poppler-qt6.h>

namespace candour {

namespace {

constexpr int Margin = 16;        ///< Around and between pages.
constexpr int MostPagesKept = 12; ///< A page at full width takes about 4 MB.
constexpr double PointsPerInch = 72;

} // namespace

PdfView::PdfView(QWidget *parent) : QAbstractScrollArea(parent), m_images(MostPagesKept)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the width never depends on the height
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
    setAccessibleDescription(tr("%n page(s). The same words stand under Redact.", nullptr, pageCount()));
    layOut();
}

void PdfView::layOut()
{
    m_images.clear();
    m_places.clear();
    const int width = std::max(1, viewport()->width() - 2 * Margin);
    int top = Margin;
    for (const QSizeF &size : std::as_const(m_sizes)) {
        const int height = int(width * size.height() / std::max(1.0, size.width()));
        m_places += QRect(Margin, top, width, height);
        top += height + Margin;
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    viewport()->update();
}

QImage PdfView::drawn(int page, const QSize &size)
{
    if (const QImage *known = m_images.object(page))
        return *known;
    const double ratio = devicePixelRatioF();
    const double resolution = size.width() * ratio / m_sizes.at(page).width() * PointsPerInch;
    auto image = std::make_unique<QImage>(m_document->page(page)->renderToImage(resolution, resolution));
    image->setDevicePixelRatio(ratio);
    const QImage result = *image;
    m_images.insert(page, image.release());
    return result;
}

void PdfView::paintEvent(QPaintEvent *event)
{
    const Palette colours = Palette::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours.window);
    const int shift = verticalScrollBar()->value();
    for (int i = 0; i < m_places.size(); ++i) {
        const QRect place = m_places.at(i).translated(0, -shift);
        if (!place.intersects(event->rect()))
            continue;
        painter.drawImage(place.topLeft(), drawn(i, place.size()));
        painter.setPen(colours.border);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PdfView::resizeEvent(QResizeEvent *)
{
    const int before = verticalScrollBar()->maximum();
    const double share = before > 0 ? double(verticalScrollBar()->value()) / before : 0;
    layOut();
    verticalScrollBar()->setValue(int(share * verticalScrollBar()->maximum()));
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
