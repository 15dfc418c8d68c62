// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Backings.h"
#include "workspace/PublicPage.h"
#include "workspace/Workspace.h"

/// Reading, advising, signing, approving.
namespace candour::reviewing {

/// How one role stands in the review.
struct RoleStatus
{
    QString role;
    QString label;
    QString statement; ///< What signing says.
    Signs signs = Signs::No;
    bool asked = false;
    std::optional<SignOff> signOff;       ///< The latest.
    std::optional<Advice> advice;         ///< The latest.
    Backing backing = Backing::TypedHere; ///< Of the latest; see status().
    bool current = false;                 ///< The latest is over exactly the present content; advice stays current.
    bool operator==(const RoleStatus &) const = default;
};

struct Status
{
    ReviewState state = ReviewState::Drafting;
    QList<RoleStatus> roles;          ///< Those who sign or advise, in the template's order.
    std::optional<Approval> approval; ///< The latest approval of the page as it would appear now, else of another.
    bool approvalCurrent = false;     ///< It is over exactly the page as it would appear now.
    QStringList toConfirm;            ///< Roles that must still approve that page, by key; see Role::confirmsPage.
    Backing approvalBacking = Backing::TypedHere;
    int openMustFix = 0;
    std::optional<Decision> decision; ///< The latest.
    Backing decisionBacking = Backing::TypedHere;
    bool decisionCurrent = false;           ///< It is over exactly the present content.
    std::optional<ConsultationClock> clock; ///< Of the regulator.
    QString contentCode;                    ///< Short code of the present content, to compare with a printed copy.
    bool operator==(const Status &) const = default;
};

/// How those who sign or advise stand, in the template's order; \a root is the hash of the present content.
QList<RoleStatus> roleStatuses(const Template &t, const Assessment &a, const QString &root);

Result<Status> status(const Workspace &workspace, const AssessmentId &id);

/// Sends the assessment to these roles; every role that signs or advises where none is named.
Result<> submit(Workspace &workspace, const AssessmentId &id, const QStringList &roles);

/// Gives advice in the actor's role.
Result<> advise(Workspace &workspace, const AssessmentId &id, const RichText &text);

/// Says what was done about the latest advice of a role; reasons are required unless it was accepted.
Result<> decideAdvice(Workspace &workspace, const AssessmentId &id, const QString &role, AdviceOutcome outcome,
                      const QString &reasons);

/// Signs the present content in the actor's role. Refused while a required answer is missing or a must-fix comment is
/// open. When every required role has signed and advice is given, the assessment counts as decided.
Result<> sign(Workspace &workspace, const AssessmentId &id, const QString &actingFor = {});

/// Records a sign-off that was given by e-mail or on paper, over the content with this short code.
Result<> recordSignOff(Workspace &workspace, const AssessmentId &id, const QString &role, const QString &name,
                       const QString &contentCode, const QDateTime &at, const QString &actingFor = {});

/// Sends the assessment back to its drafter with a reason, kept as a must-fix comment.
Result<> sendBack(Workspace &workspace, const AssessmentId &id, const QString &reason);

/// Approves the public page exactly as it stands, in the actor's role where the template has it. Refused to whoever
/// made one of its marks or wrote its wording, unless the workspace lets one person approve alone and \a aloneReason
/// says why.
Result<> approve(Workspace &workspace, const AssessmentId &id, const QString &aloneReason = {});

/// Refused to whoever had a hand in the public page of this assessment here, unless the workspace lets one person
/// approve alone and \a aloneReason says why. True where the person approves alone.
Result<bool> checkApprover(const Workspace &workspace, const Assessment &assessment, const QString &name,
                           const QString &aloneReason);

/// The assessment with its form, and the role in which somebody acts in a review.
struct Standpoint
{
    PageSource source;
    Role role;
};

/// Usage error where the role is missing or unknown.
Result<Standpoint> standpoint(const Workspace &workspace, const AssessmentId &id, const QString &roleKey);

/// Refused to whoever wrote some of the risks of the assessment: nobody signs off their own, unless the workspace lets
/// one person approve alone. A copy to be reviewed does not know who wrote them, so it is asked where it comes back.
Result<> checkOwnRisks(const Workspace &workspace, const PageSource &source, const QString &name);

/// Where a review that is under way stands once somebody has signed or advised, with what the table of its steps says
/// follows: what was signed by everyone falls back where the content has changed since. \a root is that of the content.
ReviewState stateAfter(const Template &t, const Assessment &a, const QString &root, ReviewState next);

/// The hash a sign-off is over, and the hash an approval is over. Neither is ever published.
Result<QString> contentRoot(const Workspace &workspace, const AssessmentId &id);
Result<QString> publicRoot(const Workspace &workspace, const AssessmentId &id);

/// The first letters of a hash, for people to compare.
QString shortCode(const QString &root);

} // namespace candour::reviewing
