// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/RichText.h"
#include "gui/Palette.h"

#include <QTextCharFormat>

class QMimeData;
class QTextDocument;

/// Between the text of an answer and what an editor shows.
namespace candour::richTextDocument {

/// The marks of a stretch of text, as a sorted list of their ids.
inline constexpr int MarksProperty = QTextFormat::UserProperty + 1;

/// How words look: bold, italic, links in the accent, withheld passages on their ground with a dotted underline.
QTextCharFormat format(const Run &run, const Palette &palette);

/// Puts the text into the document in place of everything there.
void write(const RichText &text, QTextDocument &document, const Palette &palette);

/// Only what an answer may hold; everything else in the document is left behind. Empty paragraphs within are kept.
RichText read(const QTextDocument &document);

/// What was copied elsewhere, cleaned to what an answer may hold; refused where it is too much.
Result<RichText> cleaned(const QMimeData &data);

/// The same on one line.
Result<QString> cleanedLine(const QMimeData &data);

} // namespace candour::richTextDocument
