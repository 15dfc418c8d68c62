// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Repeats.h"
#include "summary/PublicSummary.h"
#include "workspace/Workspace.h"

/// Deciding what the public sees.
namespace candour::redacting {

/// What a person says when withholding something.
struct Why
{
    QStringList reasons; ///< Keys of the template's reasons.
    QString harm;
    QString publicInterest;
    QDate reviewOn;
    QualifiedOpinion opinion; ///< Where a reason needs one.
};

/// The reasons that somebody may give.
struct ReasonsOffered
{
    QList<Reason> usual;  ///< Of the laws that the body has chosen, of no law, and those in use in the assessment.
    QList<Reason> others; ///< Of other laws.
};

Result<ReasonsOffered> reasonsOffered(const Workspace &workspace, const AssessmentId &id);

/// One thing that is withheld, for a list.
struct Withholding
{
    Mark mark;
    Place place;
    QStringList words; ///< The marked passages; empty where a whole answer, row, column or cell is withheld.
};

/// Withholds a passage, given by its position in the text at this place.
Result<MarkId> markPassage(Workspace &workspace, const AssessmentId &id, const Place &place, TextRange range,
                           const Why &why);

/// Withholds every occurrence of these exact words at this place; refused where there is none.
Result<MarkId> markWords(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &words,
                         const Why &why);

/// Says anew why something is withheld; what the mark covers and who made it stays.
Result<> changeMark(Workspace &workspace, const AssessmentId &id, const MarkId &mark, const Why &why);

/// Takes a mark away, from passages and treatments alike.
Result<> unmark(Workspace &workspace, const AssessmentId &id, const MarkId &mark);

/// Withholds a whole answer, row, column or cell.
Result<MarkId> withhold(Workspace &workspace, const AssessmentId &id, const Place &place, const Why &why);

/// Publishes what was written, less its marks; or leaves it to the template again.
Result<> showAsWritten(Workspace &workspace, const AssessmentId &id, const Place &place);
Result<> followTemplate(Workspace &workspace, const AssessmentId &id, const Place &place);

/// Gives a public wording in this language, and uses it.
Result<> setWording(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &language,
                    const RichText &wording);

/// Takes the public wording in this language away. An answer that the public read in these words only, and that the
/// template would show as written, is to decide from then on: taking words away never publishes others.
Result<> clearWording(Workspace &workspace, const AssessmentId &id, const Place &place, const QString &language);

/// Records that withheld words may also stand in the public answer to this question.
Result<> letStand(Workspace &workspace, const AssessmentId &id, const QString &words, const QString &question,
                  const QString &reason);

/// Everything withheld, in the order of the template.
Result<QList<Withholding>> withholdings(const Workspace &workspace, const AssessmentId &id);

/// Withheld words that also stand in public text, and have not been decided.
Result<QList<Repeat>> undecidedRepeats(const Workspace &workspace, const AssessmentId &id);

/// Where a newer template would show what was hidden, and nobody has decided yet; in the order of the template.
Result<QList<Place>> undecidedPlaces(const Workspace &workspace, const AssessmentId &id);

/// The public page as it would appear, without number, dates or versions.
Result<PublicSummary> preview(const Workspace &workspace, const AssessmentId &id);

} // namespace candour::redacting
