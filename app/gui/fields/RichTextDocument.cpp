// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RichTextDocument.h"

#include "base/Literals.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace candour::richTextDocument {

namespace {

Run runOf(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    Run run;
    run.text = fragment.text();
    run.text.remove(QChar::ObjectReplacementCharacter);
    run.text.replace(QChar::Nbsp, u' ');
    run.bold = format.fontWeight() >= QFont::DemiBold;
    run.italic = format.fontItalic();
    run.link = format.anchorHref();
    const QStringList marks = format.property(MarksProperty).toStringList();
    for (const QString &mark : marks)
        run.marks.insert(MarkId{mark});
    return run;
}

Block blockOf(const QTextBlock &textBlock)
{
    Block block;
    if (const QTextList *list = textBlock.textList()) {
        const auto style = list->format().style();
        const bool numbered = style >= QTextListFormat::ListUpperRoman && style <= QTextListFormat::ListDecimal;
        block.kind = numbered ? BlockKind::Number : BlockKind::Bullet;
        block.level = std::clamp(list->format().indent() - 1, 0, 5);
    }
    for (auto it = textBlock.begin(); !it.atEnd(); ++it)
        block.runs += runOf(it.fragment());
    return block;
}

/// Takes the first characters of a block away, whatever runs they stand in.
void dropStart(Block &block, qsizetype length)
{
    while (length > 0 && !block.runs.isEmpty()) {
        Run &first = block.runs.first();
        const qsizetype here = std::min(length, first.text.size());
        first.text.remove(0, here);
        length -= here;
        if (first.text.isEmpty())
            block.runs.removeFirst();
    }
}

void recogniseDrawnList(Block &block)
{
    static const QRegularExpression dot(u"^\\s*[·•▪§oØ–-]\\s{1,}(?=\\S)"_s);
    static const QRegularExpression number(u"^\\s*\\d{1,2}[.)]\\s{1,}(?=\\S)"_s);
    if (block.kind != BlockKind::Paragraph)
        return;
    const QString words = plainText(block);
    // A lone letter o is a bullet only where a word processor has put wide space behind it.
    if (const auto match = dot.match(words); match.hasMatch()) {
        if (match.captured().trimmed() == u"o" && match.capturedLength() < 4)
            return;
        dropStart(block, match.capturedLength());
        block.kind = BlockKind::Bullet;
    } else if (const auto numbered = number.match(words); numbered.hasMatch()) {
        dropStart(block, numbered.capturedLength());
        block.kind = BlockKind::Number;
    }
}

} // namespace

QTextCharFormat format(const Run &run, const Palette &palette)
{
    QTextCharFormat format;
    if (run.bold)
        format.setFontWeight(QFont::Bold);
    if (run.italic)
        format.setFontItalic(true);
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
        format.setForeground(palette.accent);
        format.setFontUnderline(true);
    }
    if (!run.marks.isEmpty()) {
        QStringList marks;
        for (const MarkId &mark : run.marks)
            marks += mark.value;
        marks.sort();
        format.setProperty(MarksProperty, marks);
        format.setBackground(palette.withheld);
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(palette.text);
    }
    return format;
}

void write(const RichText &text, QTextDocument &document, const Palette &palette)
{
    document.clear();
    QTextCursor cursor(&document);
    QTextList *list = nullptr;
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const Block &block = text.blocks.at(i);
        if (i > 0)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        if (block.kind == BlockKind::Paragraph) {
            list = nullptr;
        } else {
            QTextListFormat wanted;
            wanted.setStyle(block.kind == BlockKind::Number ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
            wanted.setIndent(block.level + 1);
            if (list && list->format().style() == wanted.style() && list->format().indent() == wanted.indent())
                list->add(cursor.block());
            else
                list = cursor.createList(wanted);
        }
        for (const Run &run : block.runs)
            cursor.insertText(run.text, format(run, palette));
    }
}

RichText read(const QTextDocument &document)
{
    RichText text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        text.blocks += blockOf(block);
    return normalised(std::move(text));
}

RichText cleaned(const QMimeData &data)
{
    if (!data.hasHtml())
        return fromPlainText(data.text());
    QTextDocument document;
    document.setHtml(data.html());
    RichText text;
    for (QTextBlock line = document.begin(); line.isValid(); line = line.next()) {
        Block block = blockOf(line);
        for (Run &run : block.runs)
            run.marks.clear();
        recogniseDrawnList(block);
        if (!plainText(block).trimmed().isEmpty())
            text.blocks += block;
    }
    return normalised(std::move(text));
}

} // namespace candour::richTextDocument
