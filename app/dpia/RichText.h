// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QList>
#include <QSet>
#include <QString>

namespace candour {

/// Words of one appearance. A redaction mark is an attribute of a run, as bold is, so it moves with the text.
struct Run
{
    QString text;
    bool bold = false;
    bool italic = false;
    QString link;       ///< http, https or mailto address; empty for plain words.
    QSet<MarkId> marks; ///< Marks that cover these words; several may overlap.
    bool operator==(const Run &) const = default;
};

enum class BlockKind { Paragraph, Bullet, Number };

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0; ///< Depth of a list entry, 0 to 5; 0 for a paragraph.
    QList<Run> runs;
    bool operator==(const Block &) const = default;
};

/// Text as people may write it in an answer: paragraphs, bullets, numbers, bold, italic, links, and nothing else.
struct RichText
{
    QList<Block> blocks;
    bool operator==(const RichText &) const = default;

    bool isEmpty() const; ///< No character other than white space.
};

/// A stretch of plainText(), in UTF-16 code units.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// The words alone; blocks are parted by one line feed.
QString plainText(const Block &block);
QString plainText(const RichText &text);

/// One paragraph for each line; lines that start with "- " or "* " become bullets, with "1. " numbers.
RichText fromPlainText(const QString &text);

/// One paragraph, line feeds turned into spaces: the form of a one-line answer.
RichText lineFromPlainText(const QString &text);

/// The same text in its one canonical form: neighbouring runs of one appearance joined, empty runs and empty blocks at
/// the ends dropped, levels within bounds, links of other schemes removed, control characters and lone surrogates gone.
RichText normalised(RichText text);

/// Where these exact words stand, first to last, not overlapping.
QList<TextRange> occurrences(const RichText &text, const QString &words);

/// The text with the range marked; line feeds between blocks carry no mark.
RichText withMark(RichText text, TextRange range, const MarkId &mark);

/// The text without this mark anywhere.
RichText withoutMark(RichText text, const MarkId &mark);

/// Every mark that stands in the text.
QSet<MarkId> marksIn(const RichText &text);

/// The words that a mark covers, block by block, in order.
QStringList markedWords(const RichText &text, const MarkId &mark);

/// True where a link may be kept: http, https and mailto only.
bool isSafeLink(const QString &url);

} // namespace candour
