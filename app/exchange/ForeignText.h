// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/ForeignDocument.h"

#include <QByteArray>

namespace candour {

/// How much of a document from elsewhere is looked at before it is refused.
struct ForeignLimits
{
    qsizetype bytes = 20 * 1024 * 1024;
    int depth = 100;                        ///< Elements within one another.
    qsizetype characters = 2 * 1024 * 1024; ///< Of text that is taken over.
    qsizetype attributes = 1000;            ///< Of one element.
    qsizetype elements = 500'000;
    qsizetype blocks = 50'000; ///< Headings, paragraphs, entries of lists and cells.
    qsizetype runs = 100'000;  ///< Stretches of one appearance.
};

/// The text of HTML as word processors, mail programs and web pages put it on the clipboard or into a file: headings,
/// paragraphs, lists, rows of tables, bold, italic and safe links. Scripts, styles, comments, pictures, forms, hidden
/// and deleted text are left behind; nothing is fetched or opened. Refused beyond the limits.
Result<ForeignDocument> foreignHtml(const QByteArray &bytes, const ForeignLimits &limits = {});

/// The same of plain text: lines such as "3.2 Purpose" and "## Purpose" are headings. Refused beyond the limits.
Result<ForeignDocument> foreignPlainText(const QString &text, const ForeignLimits &limits = {});

/// Plain text as an answer takes it, where a number begins an entry of a list and no heading.
Result<RichText> foreignLines(const QString &text, const ForeignLimits &limits = {});

/// The text of a file: HTML where it looks like it, plain text otherwise; refused where it is neither.
Result<ForeignDocument> foreignFile(const QByteArray &bytes, const ForeignLimits &limits = {});

} // namespace candour
