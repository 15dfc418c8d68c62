// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Expiry.h"
#include "dpia/WaitingTask.h"

namespace candour {

/// What the programme says of an assessment. It follows from the assessment and its template alone, so it can be kept
/// for as long as neither changes.
struct AssessmentFigures
{
    /// Counts the ways in which figures were found; raised with every change of them, so that none are kept over it.
    static constexpr int Way = 5;

    QString root;          ///< Content root.
    int draftPercent = 0;  ///< See Progress.
    int required = 0;      ///< Sign-offs and advice the template requires.
    int given = 0;         ///< Of these, current ones.
    bool isSigned = false; ///< Decided, and by everyone who must as it is now.
    QDate signedOn;        ///< Day of the last of these, where any was given.
    int riskRank = -1;     ///< Index of the highest level left; -1 while nothing is scored.
    QString highestRisk;   ///< Its label.
    QString riskMethod;    ///< Title of the method that it was found by; levels of two do not compare.
    std::optional<QString> screeningOutcome; ///< What a screening came to; nullopt where the assessment is none.
    QDate nextReview;
    Expiry expiry;            ///< What of its data shares expires first.
    QDate lookAgainOn;        ///< First day on which something withheld is to be looked at again.
    QDate askedAgainOn;       ///< Day of the first thing that happened and asks for a new look; invalid where none did.
    QList<WaitingTask> tasks; ///< What waits in the review.
    bool operator==(const AssessmentFigures &) const = default;
};

/// The figures of an assessment as it was after so many accepted edits (AssessmentHeader::revision).
struct KeptFigures
{
    int revision = 0;
    AssessmentFigures figures;
    bool operator==(const KeptFigures &) const = default;
};

} // namespace candour
