// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

namespace Poppler {
class Document;
}

namespace candour {

/// Shows the pages of a finished PDF below each other, as wide as there is room, drawn by Poppler. Only pages that come
/// into view are drawn.
class PdfView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override;

    /// Shows this file in place of the one before, at the same place; nothing where the bytes are empty.
    void showPdf(const QByteArray &bytes);

    int pageCount() const { return int(m_sizes.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    QImage drawn(int page, const QSize &size);

    QByteArray m_bytes;
    std::unique_ptr<Poppler::Document> m_document;
    QList<QSizeF> m_sizes;        ///< Of each page, in points.
    QList<QRect> m_places;        ///< Of each page, from the top of the first.
    QCache<int, QImage> m_images; ///< At the present width, by page.
};

} // namespace candour
