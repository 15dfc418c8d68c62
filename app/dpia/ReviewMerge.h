// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What one side said and the other did not know yet.
struct ReviewNews
{
    QList<Comment> comments; ///< With replies.
    int events = 0;          ///< About comments that were known.
    QList<SignOff> signOffs;
    QList<Advice> advice;
    int responses = 0; ///< To advice that was known.
    QList<Decision> decisions;
    QList<ConsultationEvent> consultation;
    QList<ReviewEvent> reviewEvents;
    QList<Approval> approvals;

    bool isEmpty() const;
};

/// Adds everything that people said in \a from to what they said in \a into, in the order of the times. What people say
/// is only ever added to, so merging the same twice changes nothing, and the order of merging does not matter. Standing
/// words, dismissals, the state and who was asked are no part of it: they belong to where the assessment is written.
/// Of a sign-off that both know, what stands behind it best counts; so do the receipts of both.
/// Refused where one id stands for two comments.
Result<ReviewNews> mergeReview(Assessment &into, const Assessment &from);

/// What \a after says in a review that \a before did not.
ReviewNews newsBetween(const Assessment &before, const Assessment &after);

/// The same sign-off, however it reached the workspace.
bool isSameSignOff(const SignOff &a, const SignOff &b);

} // namespace candour
