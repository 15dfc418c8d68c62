// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// What reviewers say about answers, and what becomes of it.
namespace candour::commenting {

inline constexpr qsizetype TextLimit = 20'000; ///< Characters of a comment or a suggestion.

/// What somebody wants to say.
struct Said
{
    Place place;
    QString quote; ///< The passage it is about; empty for the whole answer.
    QString text;
    bool mustFix = false;
    QString suggestion; ///< Words to put in the place of the quote, or into an answer that is empty.
};

/// Refused where the text is longer than TextLimit.
Result<> checkLength(const QString &text);

/// Refused where it says nothing, is longer than TextLimit, or suggests words for what does not stand there.
Result<CommentId> comment(Workspace &workspace, const AssessmentId &id, const Said &said);

/// Adds to the thread of this comment, whichever of the thread it is.
Result<CommentId> reply(Workspace &workspace, const AssessmentId &id, const CommentId &to, const QString &text);

/// Says that a comment is dealt with, or that it is not after all.
Result<> resolve(Workspace &workspace, const AssessmentId &id, const CommentId &comment, bool resolved);

/// Puts the suggested wording in the place of the quote, as one step that can be undone; the new words carry every
/// mark of the old ones. That it was accepted stays on record, also when the step is undone. Refused where the quote
/// does not stand there exactly once.
Result<> accept(Workspace &workspace, const AssessmentId &id, const CommentId &comment);

/// Leaves the answer as it is; \a why is kept.
Result<> decline(Workspace &workspace, const AssessmentId &id, const CommentId &comment, const QString &why);

enum class Anchor {
    Answer,   ///< It is about a whole answer, or the whole assessment.
    Standing, ///< The passage stands there.
    Repeated, ///< It stands there more than once.
    Gone,     ///< The words were changed or moved.
};

/// Where the passage of a comment stands now.
Anchor anchorOf(const Template &t, const Assessment &a, const Comment &comment);

/// A comment with what was answered to it.
struct Thread
{
    Comment first;
    QList<Comment> replies; ///< In the order of their times.
    Anchor anchor = Anchor::Answer;
    bool open = true;
};

/// Open ones first, those that must be dealt with before the others, then in the order of their times.
QList<Thread> threads(const Template &t, const Assessment &a);

} // namespace candour::commenting
