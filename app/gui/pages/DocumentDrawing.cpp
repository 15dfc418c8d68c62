// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DocumentDrawing.h"

#include "base/Literals.h"
#include "gui/ToolTip.h"

#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <numeric>

namespace candour {

namespace {

constexpr double Paragraphs = 8; ///< Between paragraphs, in pixels.

QTextCharFormat wordsFormat(const Text &text)
{
    QTextCharFormat format;
    format.setFontWeight(text.bold ? QFont::Bold : QFont::Normal);
    format.setFontItalic(text.italic);
    return format;
}

} // namespace

DocumentDrawing::DocumentDrawing(QTextDocument &document, const Palette &palette)
    : m_cursor(&document), m_palette(palette), m_pointSize(document.defaultFont().pointSizeF())
{}

void DocumentDrawing::draw(const Document &document)
{
    m_language = document.info.language;
    if (!document.info.title.isEmpty())
        heading(document.info.title, 1, {});
    if (!document.info.organisation.isEmpty()) {
        startBlock(0, 2 * Paragraphs);
        QTextCharFormat quiet;
        quiet.setForeground(m_palette.secondary);
        m_cursor.insertText(document.info.organisation, quiet);
    }
    for (const Section &section : document.sections)
        draw(section);
}

void DocumentDrawing::draw(const Section &section)
{
    heading(section.heading, section.level, section.anchor);
    for (const DocumentBlock &one : section.blocks)
        std::visit([this](const auto &known) { block(known); }, one);
}

void DocumentDrawing::draw(const Section &section, const QTextCursor &at, const QString &language)
{
    m_cursor = at;
    m_language = language;
    m_empty = true;
    draw(section);
}

void DocumentDrawing::alignRight()
{
    QTextBlockFormat right;
    right.setAlignment(Qt::AlignRight);
    m_cursor.mergeBlockFormat(right);
}

/// Goes on behind a table.
void DocumentDrawing::leave(const QTextTable &table)
{
    m_cursor.setPosition(table.lastPosition() + 1);
}

void DocumentDrawing::startBlock(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    if (std::exchange(m_empty, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, QTextCharFormat());
}

void DocumentDrawing::heading(const QString &words, int level, const QString &anchor)
{
    constexpr std::array sizes{1.6, 1.25, 1.1, 1.0};
    startBlock(level == 1 ? 0 : 2 * Paragraphs, Paragraphs / 2);
    QTextBlockFormat block = m_cursor.blockFormat();
    block.setHeadingLevel(level);
    block.setLineHeight(110, QTextBlockFormat::ProportionalHeight);
    m_cursor.setBlockFormat(block);
    if (level > 1) {
        m_starts += m_cursor;
        m_starts.last().setKeepPositionOnInsert(true);
    }
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setFontPointSize(m_pointSize * sizes.at(size_t(std::clamp(level, 1, 4) - 1)));
    format.setAnchor(true);
    format.setAnchorNames({anchor});
    m_cursor.insertText(words, format);
}

void DocumentDrawing::inlines(const Inlines &inlines, bool bold)
{
    for (const Inline &one : inlines) {
        if (const auto *words = std::get_if<Text>(&one)) {
            m_cursor.insertText(words->text, wordsFormat({words->text, words->bold || bold, words->italic}));
        } else if (const auto *link = std::get_if<Link>(&one)) {
            QTextCharFormat format;
            format.setAnchor(true);
            format.setAnchorHref(link->url);
            format.setToolTip(toolTipText(link->url));
            format.setForeground(m_palette.accent);
            format.setFontUnderline(true);
            m_cursor.insertText(link->text, format);
        } else {
            QTextCharFormat format;
            format.setBackground(m_palette.withheld);
            m_cursor.insertText(label(std::get<Withheld>(one), m_language), format);
        }
    }
}

void DocumentDrawing::block(const Paragraph &paragraph)
{
    startBlock(0, Paragraphs);
    inlines(paragraph.inlines);
}

void DocumentDrawing::block(const List &list)
{
    QList<QTextList *> open; // one for each level that is being written
    for (const ListItem &item : list.items) {
        startBlock(0, Paragraphs / 4);
        while (open.size() > item.level + 1)
            open.removeLast();
        if (open.size() == item.level + 1) {
            open.last()->add(m_cursor.block());
        } else {
            QTextListFormat format;
            format.setStyle(list.ordered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
            format.setIndent(item.level + 1);
            open += m_cursor.createList(format);
        }
        inlines(item.inlines);
    }
}

QTextTableFormat DocumentDrawing::tableFormat(const QList<int> &shares, bool headed) const
{
    QTextTableFormat format;
    const double total = std::accumulate(shares.begin(), shares.end(), 0);
    QList<QTextLength> widths;
    for (const int share : shares)
        widths += QTextLength(QTextLength::PercentageLength, 100.0 * share / total);
    format.setColumnWidthConstraints(widths);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(headed ? 1 : 0);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_palette.border);
    format.setCellPadding(4);
    format.setBottomMargin(Paragraphs);
    return format;
}

void DocumentDrawing::block(const Definitions &definitions)
{
    if (definitions.entries.isEmpty())
        return;
    QTextTable *table = m_cursor.insertTable(int(definitions.entries.size()), 2, tableFormat({2, 5}, false));
    for (int row = 0; row < definitions.entries.size(); ++row) {
        m_cursor = table->cellAt(row, 0).firstCursorPosition();
        inlines({Text{.text = definitions.entries.at(row).term}}, true);
        m_cursor = table->cellAt(row, 1).firstCursorPosition();
        inlines(definitions.entries.at(row).inlines);
    }
    leave(*table);
}

void DocumentDrawing::block(const Table &table)
{
    startBlock(Paragraphs / 2, Paragraphs / 2);
    inlines({Text{.text = table.caption}}, true);
    if (table.columns.isEmpty())
        return;
    QList<int> shares;
    for (const TableColumn &column : table.columns)
        shares += std::max(1, column.share);
    QTextTable *drawn =
        m_cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), tableFormat(shares, true));
    for (int column = 0; column < table.columns.size(); ++column) {
        m_cursor = drawn->cellAt(0, column).firstCursorPosition();
        if (table.columns.at(column).numeric)
            alignRight();
        inlines({Text{.text = table.columns.at(column).header}}, true);
        for (int row = 0; row < table.rows.size(); ++row) {
            m_cursor = drawn->cellAt(row + 1, column).firstCursorPosition();
            if (table.columns.at(column).numeric)
                alignRight();
            inlines(table.rows.at(row).cells.value(column), table.columns.at(column).rowHeader);
        }
    }
    leave(*drawn);
}

void DocumentDrawing::block(const HeatMap &map)
{
    block(Paragraph{{Text{.text = map.title, .bold = true}}});
    block(Paragraph{{Text{.text = map.description}}});
}

} // namespace candour
