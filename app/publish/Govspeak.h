// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/Document.h"
#include "summary/PublicFacts.h"

namespace candour {

/// Words as Govspeak shows them unchanged: nothing in them is taken for mark-up, wherever they stand.
QString govspeakText(const QString &words);

/// The text of a document as Govspeak, the Markdown of GOV.UK's publishing applications, without its title.
QString govspeak(const Document &document);

/// What a person needs who publishes the document on GOV.UK: the text to paste, what to enter beside it, and the files
/// to attach, which are the PDF and the tables among \a files, those of the version as publishedFiles() made them.
/// Names come from the reference and the version only.
Result<QList<FinishedFile>> govukPack(const Document &document, const PublicFacts &facts,
                                      const QList<FinishedFile> &files);

} // namespace candour
