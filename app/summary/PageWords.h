// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The words that a published page brings by itself, in the language of the
/// page and never of whoever prints it: the same assessment gives the same
/// bytes under every language of the program.
struct PageWords
{
    // Labels
    QString withheld;
    QString withheldFor; ///< %1 is the reasons.

    // Values
    QString yes;
    QString no;
    QString namedOfficial; ///< A person without a job title.
    QString notRecorded;
    QString notPublished;
    QString doesNotApply;

    // Records and risks
    QString otherEntries; ///< Before the label for withheld rows.
    QString entry;        ///< %1 is its number.
    QString numberColumn;
    QString numbered; ///< %1 is a number, %2 what it numbers.
    QString riskBefore;
    QString riskLeft;
    QString risksBefore;
    QString risksLeft;
    QString riskSentence;  ///< %1 is the risk's number, then likelihood, severity
                           ///< and level.
    QString severity;      ///< Over the names of the severities.
    QString total;         ///< Of numbers of people.
    QString countLeftOut;  ///< Stands for a number of people, whatever it is.
    QString countsLeftOut; ///< Below a table in which it stands.
    QString countsRounded; ///< Below a table of rounded numbers.
    QString noRisks;
    QString manyRisks; ///< %1 is how many.

    // What every summary says of itself
    QString untitled;
    QString status;
    QString description; ///< %1 is the title.
    QString nothingWithheld;
    QString aboutLabels;
    QString versions;
    QString versionNumber; ///< %1 is the number.
    QString whatChanged;
    QString sectionsChanged; ///< %1 is their headings.
    QString corrected;       ///< Before what was corrected.
    QString firstVersion;
    QString publishedBy;
    QString howAssessed;
    QString howScored;
    QString titleAndVersion; ///< %1 is a title, %2 its version.
    QString formats;
    QString formatsSaid;
    QString questions;

    // Around the text
    QString contents;
    QString reference;
    QString state;
    QString version;
    QString issued;
    QString firstIssued;
    QString issuedAndFirst; ///< %1 is the date of this version, %2 of the first.
    QString licence;
    QString pageNumber; ///< %1 of %2.
    QString skip;
    QString otherFormats;
    QString pdf;
    QString plainText;
    QString data;
    QString tableFile; ///< %1 is the caption of a table.
    QString newest;
    QString outdated; ///< Said above an earlier version.
    QString backToTop;
    QString table;  ///< Name of the scrolling area of a table that has no caption.
    QString noRows; ///< Said in a table that has no rows.

    // A release
    QString releaseTitle; ///< %1 is the public title.
    QString releaseStatus;
    QString aboutRelease;
    QString whatIsReleased;
    QString releasedAsSigned; ///< %1 is the reference of the assessment.
    QString caseReference;
    QString withheldHere;
    QString nothingWithheldHere;
    QString versionsOfRelease;
    QString reasonAndSection; ///< %1 is the reason, %2 the section of the law.

    // The register
    QString allPublished;
    QString registerTitle;
    QString registerDescription;
    QString nothingPublished; ///< Stands instead of the table while it would be empty.
    QString assessment;
    QString riskAfterMeasures;
    QString published;
    QString nextReview;
    QString accessibility; ///< Name of the accessibility statement.
    QString feed;
    QString asTable;
    QString dataShares;   ///< Title of the list of data shares.
    QString aboutShares;  ///< Said above it.
    QString noShares;     ///< Stands instead of it while it would be empty.
    QString withdrawnOn;  ///< %1 is the day.
    QString withdrawnFor; ///< %1 is the day, %2 why.
    QString withdrawn;    ///< Said above a version that was withdrawn; %1 is the day.
    QString whyWithdrawn; ///< Before the reason.
    QString removed;      ///< Said in place of a version that was removed; %1 is the day.
    QString removedOn;    ///< %1 is the day.
};

/// English, or Welsh for a page in Welsh. A page in any other language (BCP 47)
/// carries the English words.
const PageWords &pageWords(const QString &language);

/// What the readers of a language call it: "Cymraeg" for cy.
QString languageName(const QString &language);

} // namespace candour
