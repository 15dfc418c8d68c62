// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Review.h"

#include "dpia/Messages.h"

#include <array>

namespace candour {

namespace {

QString refusal(ReviewState state, ReviewAction action, const Role &role)
{
    using enum ReviewState;
    using enum ReviewAction;
    if (state == Drafting)
        return ReviewMessages::tr("This assessment is still a draft. Send it for review first.");
    if (state == Rejected)
        return ReviewMessages::tr("This assessment is rejected. Send it for review again first.");
    if (action == Consult && role.signs == Signs::Required)
        return ReviewMessages::tr("The regulator is asked already.");
    if (action == Approve && role.signs == Signs::Required)
        return ReviewMessages::tr("Not everyone who must has signed and advised yet.");
    if (action == Approve || action == Reject || action == Consult)
        return ReviewMessages::tr("The role “%1” does not decide about this kind of assessment.").arg(role.label);
    if (action == Advise)
        return ReviewMessages::tr("The role “%1” does not give advice on this kind of assessment.").arg(role.label);
    return ReviewMessages::tr("The role “%1” does not sign this kind of assessment.").arg(role.label);
}

} // namespace

std::span<const ReviewStep> reviewSteps()
{
    using enum ReviewState;
    using enum ReviewAction;
    constexpr std::optional<Signs> Anybody;
    static constexpr std::array Steps{
        ReviewStep{Drafting, Submit, Anybody, InReview},
        ReviewStep{InReview, Submit, Anybody, InReview},
        ReviewStep{InReview, Advise, Signs::Advice, InReview},
        ReviewStep{InReview, Sign, Signs::Required, InReview},
        ReviewStep{InReview, Complete, Anybody, Decided},
        ReviewStep{InReview, Return, Anybody, Drafting},
        ReviewStep{InReview, Reject, Signs::Required, Rejected},
        ReviewStep{InReview, Consult, Signs::Required, Consulting},
        ReviewStep{Decided, Submit, Anybody, InReview},
        ReviewStep{Decided, Advise, Signs::Advice, Decided},
        ReviewStep{Decided, Sign, Signs::Required, Decided},
        ReviewStep{Decided, Complete, Anybody, Decided},
        ReviewStep{Decided, Return, Anybody, Drafting},
        ReviewStep{Decided, Approve, Signs::Required, Decided},
        ReviewStep{Decided, Reject, Signs::Required, Rejected},
        ReviewStep{Decided, Consult, Signs::Required, Consulting},
        ReviewStep{Consulting, Submit, Anybody, InReview},
        ReviewStep{Consulting, Advise, Signs::Advice, Consulting},
        ReviewStep{Consulting, Sign, Signs::Required, Consulting},
        ReviewStep{Consulting, Return, Anybody, Drafting},
        ReviewStep{Consulting, Approve, Signs::Required, Decided},
        ReviewStep{Consulting, Reject, Signs::Required, Rejected},
        ReviewStep{Rejected, Submit, Anybody, InReview},
        ReviewStep{Rejected, Return, Anybody, Drafting},
    };
    return Steps;
}

Result<ReviewState> advance(ReviewState state, ReviewAction action, const Role &role)
{
    for (const ReviewStep &step : reviewSteps())
        if (step.from == state && step.action == action && (!step.by || *step.by == role.signs))
            return step.to;
    return fail(ErrorKind::Refused, refusal(state, action, role));
}

QList<SignOff> currentSignOffs(const Review &review, const QString &contentRoot)
{
    QList<SignOff> current;
    for (const SignOff &signOff : review.signOffs)
        if (signOff.contentRoot == contentRoot)
            current += signOff;
    return current;
}

} // namespace candour
