// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Expiry.h"
#include "dpia/Progress.h"
#include "workspace/Workspace.h"

/// Every collection and data share, and how each stands to an assessment.
namespace candour::programme {

/// One line of the programme page: an activity, an assessment, or both.
struct Line
{
    ActivityId activity;
    AssessmentId assessment;
    QString reference;         ///< Of its own assessment, where it has one.
    QString activityReference; ///< Empty where there is no activity.
    QString name;
    std::optional<ActivityKind> kind;
    QString ownerRole;
    Cover cover = Cover::Missing;
    std::optional<ReviewState> state; ///< nullopt where no assessment of its own exists.
    int draftPercent = 0;
    int required = 0;                        ///< Sign-offs and advice the template requires.
    int given = 0;                           ///< Of these, current ones.
    QString highestRisk;                     ///< Label of the highest level left; empty while nothing is scored.
    int riskRank = -1;                       ///< Its index among the levels; -1 while nothing is scored.
    QString riskMethod;                      ///< Title of the method; levels of two methods do not compare.
    std::optional<QString> screeningOutcome; ///< What a screening came to; nullopt where the assessment is none.
    QDate nextReview;
    int publishedVersion = 0; ///< 0: none.
    QDate liveSince;          ///< Since when readers find that version; invalid where nobody has recorded it.
    QDateTime changedAt;
    QString umbrella;             ///< Reference of the assessment that covers it; empty where none does.
    bool umbrellaSigned = false;  ///< By everyone who must, as it is now.
    bool umbrellaChanged = false; ///< The umbrella says something else than when it was found to cover this.
    QDate waitingSince;           ///< Day of the last signature, where what is signed is not live; else invalid.
    Expiry expiry;                ///< What of its data shares expires first.
    QDate lookAgainOn;            ///< First day on which something withheld is to be looked at again.
    QDate askedAgainOn;           ///< Day of the first thing that happened and asks for a new look.
    bool operator==(const Line &) const = default;
};

/// Four figures, each of which is a filter.
struct Coverage
{
    int lines = 0;
    int assessed = 0; ///< See isAssessed().
    int live = 0;     ///< Published, and readers find it.
    int overdue = 0;  ///< Review date passed.
    bool operator==(const Coverage &) const = default;
};

Result<QList<Line>> lines(const Workspace &workspace);
Coverage coverage(const QList<Line> &lines, QDate today);

/// True where its own assessment or the umbrella is signed as it is now, where it was screened as not needed, or where
/// its document is held elsewhere.
bool isAssessed(const Line &line);
bool isOverdue(const Line &line, QDate today);

/// Starts an assessment and gives it the next reference.
Result<AssessmentId> start(Workspace &workspace, const QString &templateId, const QString &title);

/// The same, beginning with the answers of another assessment, as far as the template asks them. What is withheld there
/// is withheld here; the decision and whatever is asked beside it, the date of the next review, comments, sign-offs and
/// files that no answer names stay behind.
Result<AssessmentId> startFrom(Workspace &workspace, const AssessmentId &source, const QString &templateId,
                               const QString &title);

/// The highest version of a template; Usage error where there is none of that id.
Result<Template> newest(const Workspace &workspace, const QString &templateId);

/// What stands in a template file. Whoever checks a file before adding it reads it once and adds what was checked.
Result<QByteArray> templateBytes(const QString &path);

/// Adds a template and returns it; refused with its first fault, templateFaults() names them all.
Result<Template> addTemplate(Workspace &workspace, const QByteArray &bytes);
Result<Template> addTemplate(Workspace &workspace, const QString &path);

/// Every fault of a template file with its place, "sections/2/questions/0: …"; empty where it is sound.
QStringList templateFaults(const QByteArray &bytes);
Result<QStringList> templateFaults(const QString &path);

} // namespace candour::programme
