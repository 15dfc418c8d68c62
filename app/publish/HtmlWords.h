// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The words that the page itself brings, in the language of the page and not of whoever prints it.
struct HtmlWords
{
    QString skip;
    QString contents;
    QString reference;
    QString status;
    QString version;
    QString issued;
    QString firstIssued;
    QString otherFormats;
    QString pdf;
    QString newest;
    QString allPublished;
    QString licence;
    QString backToTop;
    QString table;  ///< Name of the scrolling area of a table that has no caption.
    QString noRows; ///< Said in a table that has no rows.
    QString severityByLikelihood;
    QString noRisks;
    QString manyRisks; ///< %1 is how many.
    QString registerTitle;
    QString registerDescription;
    QString assessment;
    QString riskAfterMeasures;
    QString published;
    QString nextReview;
    QString notRecorded;
};

/// English, or Welsh for a page in Welsh. A page in any other language carries the English words.
HtmlWords htmlWords(const QString &language);

/// What the readers of a language call it: "Cymraeg" for cy.
QString languageName(const QString &language);

} // namespace candour
