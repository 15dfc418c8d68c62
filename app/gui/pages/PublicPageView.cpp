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
    const Document before = std::exchange(m_document, document);
    if (!drawSections(before))
        draw();
}

/// Draws anew only those sections that have changed; false where the page is put together otherwise.
bool PublicPageView::drawSections(const Document &before)
{
    const QList<Section> &sections = m_document.sections;
    if (before.info.title != m_document.info.title || before.info.organisation != m_document.info.organisation ||
        before.info.language != m_document.info.language || before.sections.size() != sections.size() ||
        m_starts.size() != sections.size())
        return false;
    const int height = verticalScrollBar()->value();
    QTextCursor whole(document());
    whole.beginEditBlock();
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections.at(i) == before.sections.at(i))
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(m_starts.at(i).position());
        if (i + 1 < sections.size())
            cursor.setPosition(m_starts.at(i + 1).position() - 1, QTextCursor::KeepAnchor);
        else
            cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        DocumentDrawing drawing(*document(), Palette::of(palette()));
        drawing.draw(sections.at(i), cursor, m_document.info.language);
        m_starts[i] = drawing.starts().first();
    }
    whole.endEditBlock();
    verticalScrollBar()->setValue(height);
    return true;
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
    QTextCursor whole(document());
    whole.beginEditBlock(); // laid out once
    DocumentDrawing drawing(*document(), Palette::of(palette()));
    drawing.draw(m_document);
    m_starts = drawing.starts();
    whole.endEditBlock();
    verticalScrollBar()->setValue(height);
}

} // namespace candour
