// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PublicPageView.h"

#include "gui/ReadingWidth.h"
#include "gui/pages/DocumentDrawing.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextOption>

namespace candour {

namespace {

constexpr int PageMargin = 16;

} // namespace

PublicPageView::PublicPageView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    document()->setDocumentMargin(PageMargin);
}

void PublicPageView::showDocument(const Document &document)
{
    if (document == m_document)
        return;
    m_document = document;
    draw();
}

void PublicPageView::showSection(const QString &anchor)
{
    scrollToAnchor(anchor);
}

void PublicPageView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

void PublicPageView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitWidth();
}

/// As wide as there is room, and as can be read.
void PublicPageView::fitWidth()
{
    setLineWrapColumnOrWidth(std::min(viewport()->width(), readingWidth(fontMetrics()) + 2 * PageMargin));
}

void PublicPageView::draw()
{
    const int height = verticalScrollBar()->value();
    document()->clear();
    document()->setDefaultFont(font());
    DocumentDrawing(*document(), Palette::of(palette())).draw(m_document);
    verticalScrollBar()->setValue(height);
}

} // namespace candour
