// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Decision.h"
#include "dpia/ReviewEvent.h"
#include "dpia/Template.h"

#include <QDateTime>

#include <span>

namespace candour {

enum class ReviewState {
    Drafting,
    InReview,
    Decided,    ///< Everyone who must has signed and advised; a decision may say more.
    Consulting, ///< The regulator is asked first.
    Rejected,
};

/// What stands behind a name.
enum class Assurance {
    TypedHere,      ///< Typed on this computer.
    GivenElsewhere, ///< By e-mail or on paper; recorded by somebody else.
    ReviewFile,     ///< Came in a review file that states it.
};

/// A person's signature under exactly one content.
struct SignOff
{
    QString role;
    QString name;
    QString actingFor; ///< Empty unless a deputy signs.
    QString statement;
    QDateTime at;
    QString contentRoot; ///< The assessment root that was shown; see exchange/ContentRoot.h.
    Assurance assurance = Assurance::TypedHere;
    QString recordedBy; ///< Who typed it in, where it was given elsewhere.
    bool operator==(const SignOff &) const = default;
};

enum class AdviceOutcome { Open, Accepted, PartlyAccepted, Overruled };

/// What was done about advice, by whom and why; never changed, only followed by another.
struct AdviceResponse
{
    AdviceOutcome outcome = AdviceOutcome::Open;
    QString decidedBy;
    QString reasons;
    QDateTime at;
    bool operator==(const AdviceResponse &) const = default;
};

/// The data protection officer's advice, apart from any approval. Only its responses grow.
struct Advice
{
    QString role;
    QString name;
    RichText text;
    QDateTime at;
    QList<AdviceResponse> responses; ///< In the order of their times.
    bool operator==(const Advice &) const = default;

    AdviceOutcome outcome() const { return responses.isEmpty() ? AdviceOutcome::Open : responses.last().outcome; }
};

/// A second person's approval of the public page exactly as it will appear.
struct Approval
{
    QString name;
    QDateTime at;
    QString publicRoot;
    QString aloneReason; ///< Why one person alone may approve, where the workspace allows it; empty otherwise.
    QString role;        ///< In which it was approved; empty for none in particular.
    bool operator==(const Approval &) const = default;
};

/// "These withheld words may also stand in that public answer."
struct Standing
{
    QString words;    ///< The withheld words as they stand there; never published beyond what is public already.
    QString question; ///< The public answer in which they stand.
    QString reason;
    QString decidedBy;
    QDateTime at;
    bool operator==(const Standing &) const = default;
};

/// "What was taken for something personal or sensitive may be public." Tells nobody which words it was about.
struct Dismissal
{
    QString type;     ///< What the words were taken for: "email".
    QString digest;   ///< Of the words; see dismissalDigest() in redaction/Suggestions.h.
    QString question; ///< The public answer in which they stand; "title" for the public title, empty for everywhere.
    QString reason;
    QString decidedBy;
    QDateTime at;
    bool operator==(const Dismissal &) const = default;
};

/// How something that was said in a review came here in a file. It is kept where the file was taken up and never sent
/// on, so that nobody who passes something on can say more for it than they know.
struct Receipt
{
    QString of;   ///< What came; see reviewEntries() in exchange/ReviewEntries.h.
    QString key;  ///< The public key of whoever said it and signed the file; empty for the file alone.
    QDateTime at; ///< When it was first taken up here.
    bool operator==(const Receipt &) const = default;
};

/// The journey of an assessment from draft to decision.
struct Review
{
    ReviewState state = ReviewState::Drafting;
    QStringList askedRoles;
    QList<SignOff> signOffs; ///< In the order given; none is ever removed.
    QList<Advice> advice;
    QList<Decision> decisions;
    QList<ConsultationEvent> consultation; ///< Of the regulator.
    QList<ReviewEvent> events;             ///< What asks for a new look, and what came of it.
    QList<Approval> approvals;
    QList<Standing> standings;
    QList<Dismissal> dismissals;
    QList<Receipt> receipts; ///< By what came and by key.
    bool operator==(const Review &) const = default;
};

/// What a person does in a review.
enum class ReviewAction {
    Submit,
    Advise,
    Sign,
    Complete, ///< Nobody's own: everyone who must has signed and advised.
    Return,
    Approve,
    Reject,
    Consult,
};

/// One line of the table of the review: in this state, this action by a role that signs like this leads there.
struct ReviewStep
{
    ReviewState from;
    ReviewAction action;
    std::optional<Signs> by; ///< No value: any role.
    ReviewState to;
};

/// The whole table; what is not in it is refused.
std::span<const ReviewStep> reviewSteps();

/// The state that follows, or why this role may not do that now.
Result<ReviewState> advance(ReviewState state, ReviewAction action, const Role &role);

/// Sign-offs by this role over this content; older ones are outdated.
QList<SignOff> currentSignOffs(const Review &review, const QString &contentRoot);

} // namespace candour
