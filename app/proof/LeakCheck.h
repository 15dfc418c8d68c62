// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/Document.h"
#include "summary/PublicFacts.h"

#include <QList>
#include <QString>

namespace candour {

/// Withheld words in a finished file. Says where, never what.
struct Leak
{
    QString file;     ///< Name of the file; empty where the name itself is the leak.
    QString place;    ///< What the words came through, translated: "text of page 3", "bookmark", "file name".
    QString question; ///< As in Needle.
    bool operator==(const Leak &) const = default;
};

/// \a document without what people wrote under its headings: its head, headings, tables of empty cells and pictures of
/// risks.
/// Its files show the words that writers add of their own accord ("Contents", "Page 1 of 2").
Document frameOf(const Document &document);

/// \a facts without what answers and notes say, and under another reference: the names of files are no words that
/// writers say of their own accord.
PublicFacts frameOf(const PublicFacts &facts);

/// Reads \a files back from their bytes and looks for \a needles in every word, name, attribute, comment, object and
/// unused byte of them. Empty if nothing withheld got out.
///
/// Each needle is looked for whole, or by every five words of it if it has more, and by the identifiers inside it:
/// numbers and references of five letters and digits or more, e-mail addresses and what stands before their @.
/// Case, accents, ligatures, soft hyphens, invisible controls, punctuation and white space make no difference, nor do
/// letters of other scripts that look the same, mark-up inside a value, and entities, percent, backslash, hexadecimal,
/// decimal, base64 and packed forms. Several words, or twelve letters, are found backwards as well. Fewer than eight
/// letters are found as whole words only.
/// Fewer than four are looked for only in file names and metadata; a single letter or digit is not looked for.
///
/// Words that stand in \a document are no leak where they stand between the same neighbours (see PublicText).
/// \a ownWords are files that hold nothing of this assessment but what the same writers say of their own accord, such
/// as those of a document of the same head without sections, or neighbours already published; what stands in them is no
/// leak either.
///
/// A file that cannot be read back whole is an error of kind Unreadable: what cannot be read cannot be proven clean.
Result<QList<Leak>> leaks(const QList<FinishedFile> &files, const QList<Needle> &needles, const Document &document,
                          const QList<FinishedFile> &ownWords = {});

} // namespace candour
