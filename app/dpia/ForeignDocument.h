// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

namespace candour {

enum class ForeignKind {
    Heading,
    Text, ///< A paragraph or an entry of a list.
    Row,  ///< A row of a table.
};

/// A piece of a document that was written elsewhere.
struct ForeignBlock
{
    ForeignKind kind = ForeignKind::Text;
    int level = 0;         ///< Of a heading, 1 for the highest; 0 otherwise.
    Block words;           ///< Of a heading and of text.
    QList<RichText> cells; ///< Of a row.
    bool operator==(const ForeignBlock &) const = default;
};

/// A document that was written elsewhere, cleaned to what an answer may hold, with the headings and tables by which its
/// parts can be told.
struct ForeignDocument
{
    QList<ForeignBlock> blocks;
    bool operator==(const ForeignDocument &) const = default;
};

/// The same words as an answer holds them: headings are bold paragraphs; a row is one paragraph, or its cells one below
/// the other where one of them is longer.
RichText asRichText(const QList<ForeignBlock> &blocks);

/// The words in bold, as a paragraph.
Block boldParagraph(const Block &words);

} // namespace candour
