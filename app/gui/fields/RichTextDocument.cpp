// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RichTextDocument.h"

#include "workspace/Pasting.h"

#include <QMimeData>
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

Result<RichText> cleaned(const QMimeData &data)
{
    return pasting::answer(data.html().toUtf8(), data.text());
}

Result<QString> cleanedLine(const QMimeData &data)
{
    return pasting::line(data.html().toUtf8(), data.text());
}

} // namespace candour::richTextDocument
