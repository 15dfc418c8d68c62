// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"
#include "dpia/Comment.h"
#include "dpia/Review.h"
#include "dpia/Suppression.h"
#include "dpia/Treatment.h"

#include <QString>

#include <array>

namespace candour {

/// The word that stands for one value of an enumeration in a file.
template<typename E>
struct Word
{
    E value;
    QLatin1StringView text;
};

template<typename E, std::size_t N>
using Words = std::array<Word<E>, N>;

/// The word for \a value, which must be in the table.
template<typename E, std::size_t N>
constexpr QLatin1StringView wordFor(const Words<E, N> &words, E value)
{
    for (const Word<E> &word : words)
        if (word.value == value)
            return word.text;
    Q_UNREACHABLE();
}

inline constexpr Words<BlockKind, 3> BlockKindWords{{
    {BlockKind::Paragraph, QLatin1StringView("paragraph")},
    {BlockKind::Bullet, QLatin1StringView("bullet")},
    {BlockKind::Number, QLatin1StringView("number")},
}};

inline constexpr Words<TreatmentKind, 5> TreatmentKindWords{{
    {TreatmentKind::ByTemplate, QLatin1StringView("byTemplate")},
    {TreatmentKind::AsWritten, QLatin1StringView("asWritten")},
    {TreatmentKind::Wording, QLatin1StringView("wording")},
    {TreatmentKind::Withheld, QLatin1StringView("withheld")},
    {TreatmentKind::Undecided, QLatin1StringView("undecided")},
}};

inline constexpr Words<SuppressionMethod, 2> SuppressionMethodWords{{
    {SuppressionMethod::Threshold, QLatin1StringView("threshold")},
    {SuppressionMethod::Rounding, QLatin1StringView("rounding")},
}};

inline constexpr Words<CommentAction, 4> CommentActionWords{{
    {CommentAction::Resolve, QLatin1StringView("resolve")},
    {CommentAction::Reopen, QLatin1StringView("reopen")},
    {CommentAction::Accept, QLatin1StringView("accept")},
    {CommentAction::Decline, QLatin1StringView("decline")},
}};

inline constexpr Words<ReviewState, 5> ReviewStateWords{{
    {ReviewState::Drafting, QLatin1StringView("drafting")},
    {ReviewState::InReview, QLatin1StringView("inReview")},
    {ReviewState::Decided, QLatin1StringView("decided")},
    {ReviewState::Consulting, QLatin1StringView("consulting")},
    {ReviewState::Rejected, QLatin1StringView("rejected")},
}};

inline constexpr Words<DecisionOutcome, 4> DecisionOutcomeWords{{
    {DecisionOutcome::Approved, QLatin1StringView("approved")},
    {DecisionOutcome::ApprovedWithConditions, QLatin1StringView("approvedWithConditions")},
    {DecisionOutcome::Rejected, QLatin1StringView("rejected")},
    {DecisionOutcome::ConsultRegulator, QLatin1StringView("consultRegulator")},
}};

inline constexpr Words<ConsultationStep, 5> ConsultationStepWords{{
    {ConsultationStep::Submitted, QLatin1StringView("submitted")},
    {ConsultationStep::Extended, QLatin1StringView("extended")},
    {ConsultationStep::Suspended, QLatin1StringView("suspended")},
    {ConsultationStep::Resumed, QLatin1StringView("resumed")},
    {ConsultationStep::Answered, QLatin1StringView("answered")},
}};

inline constexpr Words<ReviewEventKind, 2> ReviewEventKindWords{{
    {ReviewEventKind::Happened, QLatin1StringView("happened")},
    {ReviewEventKind::LookedAgain, QLatin1StringView("lookedAgain")},
}};

inline constexpr Words<Assurance, 3> AssuranceWords{{
    {Assurance::TypedHere, QLatin1StringView("typedHere")},
    {Assurance::GivenElsewhere, QLatin1StringView("givenElsewhere")},
    {Assurance::ReviewFile, QLatin1StringView("reviewFile")},
}};

inline constexpr Words<AdviceOutcome, 4> AdviceOutcomeWords{{
    {AdviceOutcome::Open, QLatin1StringView("open")},
    {AdviceOutcome::Accepted, QLatin1StringView("accepted")},
    {AdviceOutcome::PartlyAccepted, QLatin1StringView("partlyAccepted")},
    {AdviceOutcome::Overruled, QLatin1StringView("overruled")},
}};

inline constexpr Words<ActivityKind, 5> ActivityKindWords{{
    {ActivityKind::Collection, QLatin1StringView("collection")},
    {ActivityKind::DataShare, QLatin1StringView("dataShare")},
    {ActivityKind::System, QLatin1StringView("system")},
    {ActivityKind::ResearchProject, QLatin1StringView("researchProject")},
    {ActivityKind::Other, QLatin1StringView("other")},
}};

inline constexpr Words<Cover, 5> CoverWords{{
    {Cover::Missing, QLatin1StringView("missing")},
    {Cover::Own, QLatin1StringView("own")},
    {Cover::Umbrella, QLatin1StringView("umbrella")},
    {Cover::NotNeeded, QLatin1StringView("notNeeded")},
    {Cover::HeldElsewhere, QLatin1StringView("heldElsewhere")},
}};

} // namespace candour
