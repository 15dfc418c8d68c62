// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

namespace Poppler {
class Document;
}

namespace candour {

/// Shows the pages of a finished PDF below each other, drawn by Poppler: as wide as there is room, or larger. Only
/// pages that come into view are drawn. While it has the keyboard, Ctrl and +, - or 0 change its own size and not that
/// of the text of the window.
class PdfView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override;

    /// Shows this file in place of the one before, at the same place; nothing where the bytes are empty.
    void showPdf(const QByteArray &bytes);

    int pageCount() const { return int(m_sizes.size()); }
    int zoom() const { return m_zoom; } ///< In percent of the width that there is.
    bool canZoomIn() const;
    bool canZoomOut() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fitWidth();

Q_SIGNALS:
    void zoomed(int percent);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A place in the document that stays the same however large it is drawn.
    struct Spot
    {
        int page = 0;
        QPointF share; ///< Of the width and height of the page.
        QPoint beyond; ///< How far it lies outside the page, in pixels.
    };

    void layOut();
    void zoomTo(int percent, const QPoint &fixed);
    QPoint shift() const; ///< What of the pages lies left of and above the view.
    QPoint middle() const { return viewport()->rect().center(); }
    Spot spotAt(const QPoint &point) const;
    void bringTo(const QPoint &point, const Spot &spot);
    QImage drawn(int page, const QSize &size);

    QByteArray m_bytes;
    std::unique_ptr<Poppler::Document> m_document;
    QList<QSizeF> m_sizes;        ///< Of each page, in points.
    QList<QRect> m_places;        ///< Of each page, from the top of the first.
    QCache<int, QImage> m_images; ///< At the present size, by page; a page costs its pixels.
    int m_zoom = 100;
    int m_turned = 0; ///< By how much the wheel was turned since the last step.
};

} // namespace candour
