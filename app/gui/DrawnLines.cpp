// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/DrawnLines.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace candour {

namespace {

/// How many lines both begin with; never parting a list.
qsizetype commonStart(const QList<DrawnLine> &a, const QList<DrawnLine> &b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < most && a.at(count) == b.at(count))
        ++count;
    const auto parts = [&](const QList<DrawnLine> &lines) { return count < lines.size() && lines.at(count).list; };
    while (count > 0 && (parts(a) || parts(b)))
        --count;
    return count;
}

/// The same of their ends, beyond the lines both begin with.
qsizetype commonEnd(const QList<DrawnLine> &a, const QList<DrawnLine> &b, qsizetype start)
{
    const qsizetype most = std::min(a.size(), b.size()) - start;
    qsizetype count = 0;
    while (count < most && a.at(a.size() - 1 - count) == b.at(b.size() - 1 - count))
        ++count;
    while (count > 0 && a.at(a.size() - count).list)
        --count;
    return count;
}

/// Writes lines from the cursor on, the first into the empty paragraph in which it stands.
void write(QTextCursor &cursor, const QList<DrawnLine> &lines, qsizetype from, qsizetype to)
{
    QTextList *list = nullptr;
    for (qsizetype i = from; i < to; ++i) {
        const DrawnLine &line = lines.at(i);
        if (i == from) {
            cursor.setBlockFormat(line.block);
            cursor.setBlockCharFormat(line.format);
        } else {
            cursor.insertBlock(line.block, line.format);
        }
        if (line.list && line.continuesList && list)
            list->add(cursor.block());
        else
            list = line.list ? cursor.createList(*line.list) : nullptr;
        for (const DrawnLine::Piece &piece : line.pieces)
            cursor.insertText(piece.words, piece.format);
    }
}

} // namespace

int DrawnLine::length() const
{
    qsizetype all = 0;
    for (const Piece &piece : pieces)
        all += piece.words.size();
    return int(all);
}

void redraw(QTextDocument &document, const QList<DrawnLine> &before, const QList<DrawnLine> &after)
{
    if (before == after)
        return;
    qsizetype start = commonStart(before, after);
    qsizetype end = commonEnd(before, after, start);
    // Where lines only come or only go, one beside them is written again, so that there is a paragraph to write into.
    if (start == before.size() - end || start == after.size() - end) {
        end = start > 0 ? end : 0;
        do
            --start;
        while (start > 0 && before.at(start).list);
        start = std::max<qsizetype>(start, 0);
    }
    const qsizetype oldEnd = before.size() - end;
    const qsizetype newEnd = after.size() - end;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    if (start == 0 && end == 0) {
        cursor.select(QTextCursor::Document);
    } else {
        const QTextBlock last = document.findBlockByNumber(int(oldEnd) - 1);
        cursor.setPosition(document.findBlockByNumber(int(start)).position());
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
    if (QTextList *list = cursor.currentList())
        list->remove(cursor.block());
    cursor.setBlockFormat({});
    cursor.setBlockCharFormat({});
    write(cursor, after, start, newEnd);
    cursor.endEditBlock();
}

} // namespace candour
