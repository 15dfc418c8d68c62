// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::pdfwriter {

/// The words that the pages themselves bring, in the language of the document and not of whoever prints it.
struct PdfWords
{
    QString contents;
    QString page;           ///< %1 of %2.
    QString firstPublished; ///< %1 is the date of this version, %2 of the first.
    QString licence;        ///< Before the licence's name.
    QString severity;       ///< Over the names of the severities.
    QString noRisks;
    QString manyRisks; ///< %1 is how many.
};

/// English, or Welsh for a document in Welsh. A document in any other language carries the English words.
PdfWords pdfWords(const QString &language);

} // namespace candour::pdfwriter
