// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Review.h"

#include "dpia/Messages.h"

#include <array>

namespace candour {

namespace {

/// One line of the table of the review: in this state, this action by a role that signs like this leads there.
struct Step
{
    ReviewState from;
    ReviewAction action;
    std::optional<Signs> by; ///< nullopt: any role.
    ReviewState to;
};

constexpr std::array Steps{
    Step{ReviewState::Drafting, ReviewAction::Submit, std::nullopt, ReviewState::InReview},
    Step{ReviewState::InReview, ReviewAction::Submit, std::nullopt, ReviewState::InReview},
    Step{ReviewState::InReview, ReviewAction::Advise, Signs::Advice, ReviewState::InReview},
    Step{ReviewState::InReview, ReviewAction::Sign, Signs::Required, ReviewState::InReview},
    Step{ReviewState::InReview, ReviewAction::Return, std::nullopt, ReviewState::Drafting},
    Step{ReviewState::InReview, ReviewAction::Decide, Signs::Required, ReviewState::Decided},
    Step{ReviewState::Decided, ReviewAction::Advise, Signs::Advice, ReviewState::Decided},
    Step{ReviewState::Decided, ReviewAction::Sign, Signs::Required, ReviewState::Decided},
    Step{ReviewState::Decided, ReviewAction::Submit, std::nullopt, ReviewState::InReview},
    Step{ReviewState::Decided, ReviewAction::Return, std::nullopt, ReviewState::Drafting},
};

QString refusal(ReviewState state, ReviewAction action, const Role &role)
{
    if (state == ReviewState::Drafting)
        return ReviewMessages::tr("This assessment is still a draft. Send it for review first.");
    if (state == ReviewState::Decided && action == ReviewAction::Decide)
        return ReviewMessages::tr("This assessment is decided already. Send it for review again first.");
    if (action == ReviewAction::Advise)
        return ReviewMessages::tr("The role “%1” does not give advice on this kind of assessment.").arg(role.label);
    return ReviewMessages::tr("The role “%1” does not sign this kind of assessment.").arg(role.label);
}

} // namespace

Result<ReviewState> advance(ReviewState state, ReviewAction action, const Role &role)
{
    for (const Step &step : Steps)
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
