// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of a review, as results name them.
#include "base/Literals.h"
#include "cli/Spelling.h"

namespace candour {

QString spelled(ReviewState state)
{
    switch (state) {
    case ReviewState::Drafting:
        return u"drafting"_s;
    case ReviewState::InReview:
        return u"inReview"_s;
    case ReviewState::Decided:
        return u"decided"_s;
    case ReviewState::Consulting:
        return u"consulting"_s;
    case ReviewState::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(ReviewAction action)
{
    switch (action) {
    case ReviewAction::Submit:
        return u"submit"_s;
    case ReviewAction::Advise:
        return u"advise"_s;
    case ReviewAction::Sign:
        return u"sign"_s;
    case ReviewAction::Complete:
        return u"complete"_s;
    case ReviewAction::Return:
        return u"return"_s;
    case ReviewAction::Approve:
        return u"approve"_s;
    case ReviewAction::Reject:
        return u"reject"_s;
    case ReviewAction::Consult:
        return u"consult"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(commenting::Anchor anchor)
{
    switch (anchor) {
    case commenting::Anchor::Answer:
        return u"answer"_s;
    case commenting::Anchor::Standing:
        return u"standing"_s;
    case commenting::Anchor::Repeated:
        return u"repeated"_s;
    case commenting::Anchor::Gone:
        return u"gone"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Sign:
        return u"sign"_s;
    case TaskKind::SignAgain:
        return u"signAgain"_s;
    case TaskKind::Advise:
        return u"advise"_s;
    case TaskKind::AnswerAdvice:
        return u"answerAdvice"_s;
    case TaskKind::DealWithComments:
        return u"dealWithComments"_s;
    case TaskKind::LookAgain:
        return u"lookAgain"_s;
    case TaskKind::ApprovePage:
        return u"approvePage"_s;
    case TaskKind::Publish:
        return u"publish"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(CommentAction action)
{
    switch (action) {
    case CommentAction::Resolve:
        return u"resolve"_s;
    case CommentAction::Reopen:
        return u"reopen"_s;
    case CommentAction::Accept:
        return u"accept"_s;
    case CommentAction::Decline:
        return u"decline"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Approved:
        return u"approved"_s;
    case DecisionOutcome::ApprovedWithConditions:
        return u"approvedWithConditions"_s;
    case DecisionOutcome::Rejected:
        return u"rejected"_s;
    case DecisionOutcome::ConsultRegulator:
        return u"consultRegulator"_s;
    }
    Q_UNREACHABLE();
}

QString spelled(Backing backing)
{
    switch (backing) {
    case Backing::TypedHere:
        return u"typedHere"_s;
    case Backing::GivenElsewhere:
        return u"givenElsewhere"_s;
    case Backing::ConfirmedKey:
        return u"confirmedKey"_s;
    case Backing::RevokedSince:
        return u"confirmedKeyRevokedSince"_s;
    case Backing::UnknownKey:
        return u"unknownKey"_s;
    case Backing::RevokedKey:
        return u"revokedKey"_s;
    case Backing::ReviewFile:
        return u"reviewFile"_s;
    }
    Q_UNREACHABLE();
}

} // namespace candour
