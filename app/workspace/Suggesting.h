// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Suggestions.h"
#include "workspace/Redacting.h"

/// Deciding about what a detector found in public text. Nothing is published while something is undecided.
namespace candour::suggesting {

/// How far it goes that words may be public.
enum class Reach {
    Question,   ///< Where they stand.
    Assessment, ///< Wherever they stand in this assessment.
    Workspace,  ///< In every assessment of the workspace; the words are kept on a list that everybody can read.
};

/// What nobody has decided about. What was read before is remembered, so that asking often costs little.
Result<QList<Suggestion>> undecided(const Workspace &workspace, const AssessmentId &id);

/// What may be personal or sensitive in words that are about to be published beside the page; nothing where everybody
/// may read them.
Result<std::optional<Detection>> inNote(const Workspace &workspace, const AssessmentId &id, const QString &note);

/// This passage as a suggestion of a person; Usage error where there is no such text.
Result<Suggestion> passage(const Workspace &workspace, const AssessmentId &id, const Place &place, TextRange range);

/// The same words wherever else in the assessment a mark could withhold them from the public.
Result<QList<Suggestion>> elsewhere(const Workspace &workspace, const AssessmentId &id, const Suggestion &suggestion);

/// Where the public reads these withheld words in the answer to the repeat's question; nothing where they stand there
/// in another form.
Result<QList<Suggestion>> standingIn(const Workspace &workspace, const AssessmentId &id, const Repeat &repeat);

/// Records that these may be public, and why; Usage error without a reason. For the whole workspace it can be taken
/// back in one step.
Result<> mayBePublic(Workspace &workspace, const AssessmentId &id, const QList<Suggestion> &suggestions, Reach reach,
                     const QString &reason);

/// Withholds all of these in one step, those of one text by one mark. Refused where one of the texts is another by now,
/// or where one cannot be marked.
Result<> withhold(Workspace &workspace, const AssessmentId &id, const QList<Suggestion> &suggestions,
                  const redacting::Why &why);

/// A decision that something may be public, with what it is about as far as that still stands in public text.
struct Decided
{
    Dismissal dismissal;
    QList<Suggestion> suggestions;
};

/// Every such decision about this assessment, the newest first.
Result<QList<Decided>> decided(const Workspace &workspace, const AssessmentId &id);

/// Takes back that these kinds of words may be public, so that they are suggested again.
Result<> askAgain(Workspace &workspace, const AssessmentId &id, const Dismissal &dismissal);

} // namespace candour::suggesting
