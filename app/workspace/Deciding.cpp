// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Deciding.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "workspace/Messages.h"
#include "workspace/PageReading.h"
#include "workspace/Reviewing.h"

namespace candour::deciding {

namespace {

ReviewAction actionFor(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::Approved:
    case DecisionOutcome::ApprovedWithConditions:
        return ReviewAction::Approve;
    case DecisionOutcome::Rejected:
        return ReviewAction::Reject;
    case DecisionOutcome::ConsultRegulator:
        return ReviewAction::Consult;
    }
    Q_UNREACHABLE();
}

Result<> checkVerdict(const Verdict &verdict)
{
    if (verdict.outcome != DecisionOutcome::Approved && verdict.outcome != DecisionOutcome::ApprovedWithConditions &&
        verdict.reasons.trimmed().isEmpty())
        return fail(ErrorKind::Usage, DecidingMessages::tr("Say why you decide this."));
    const bool withConditions = verdict.outcome == DecisionOutcome::ApprovedWithConditions;
    const bool named = std::any_of(verdict.conditions.begin(), verdict.conditions.end(),
                                   [](const DecisionCondition &c) { return !c.text.trimmed().isEmpty(); });
    if (withConditions && !named)
        return fail(ErrorKind::Usage, DecidingMessages::tr("Say what the conditions are."));
    if (!withConditions && named)
        return fail(ErrorKind::Usage,
                    DecidingMessages::tr("Only an approval with conditions has conditions. Choose that, or leave them "
                                         "out."));
    return {};
}

/// GDPR, Article 35(2): advice is sought when the assessment is carried out, so it comes before the decision.
Result<> checkAdvice(const QList<reviewing::RoleStatus> &roles, const QString &name, const QDateTime &now)
{
    for (const reviewing::RoleStatus &role : roles) {
        if (role.signs != Signs::Advice)
            continue;
        if (!role.advice)
            return fail(
                ErrorKind::Refused,
                DecidingMessages::tr("%1 has not advised yet. Advice comes before the decision.").arg(role.label));
        if (role.advice->at > now)
            return fail(ErrorKind::Refused,
                        DecidingMessages::tr("The advice of %1 is dated after this moment. Check the clock of this "
                                             "computer.")
                            .arg(role.label));
        if (role.advice->outcome() == AdviceOutcome::Open)
            return fail(ErrorKind::Refused,
                        DecidingMessages::tr("Say first what became of the advice of %1.").arg(role.label));
        if (folded(role.advice->name) == folded(name))
            return fail(ErrorKind::Refused, DecidingMessages::tr("Whoever gave the advice cannot also decide."));
    }
    return {};
}

} // namespace

DecisionCondition conditionFrom(const QString &given)
{
    const qsizetype by = given.lastIndexOf(u" by "_s);
    const QDate due = by < 0 ? QDate() : QDate::fromString(given.mid(by + 4).trimmed(), Qt::ISODate);
    return due.isValid() ? DecisionCondition{given.left(by).trimmed(), due} : DecisionCondition{given.trimmed(), {}};
}

Result<> decide(Workspace &workspace, const AssessmentId &id, const Verdict &verdict)
{
    if (const auto sound = checkVerdict(verdict); !sound)
        return sound;
    const auto from = reviewing::standpoint(workspace, id, workspace.actor().role);
    const auto status = reviewing::status(workspace, id);
    if (!from || !status)
        return from ? failed(status) : failed(from);
    const auto next = advance(from->source.assessment.review.state, actionFor(verdict.outcome), from->role);
    if (!next)
        return failed(next);
    const QDateTime now = workspace.clock().now();
    if (const auto advised = checkAdvice(status->roles, workspace.actor().name, now); !advised)
        return advised;
    const bool approves = *next == ReviewState::Decided;
    if (approves && std::any_of(status->roles.begin(), status->roles.end(),
                                [](const auto &role) { return role.signs == Signs::Required && !role.current; }))
        return fail(ErrorKind::Refused,
                    DecidingMessages::tr("Not everyone who must has signed the present content, so it cannot be "
                                         "approved yet."));
    Decision decision{.role = from->role.key,
                      .name = workspace.actor().name,
                      .actingFor = verdict.actingFor.trimmed(),
                      .outcome = verdict.outcome,
                      .reasons = verdict.reasons.trimmed(),
                      .at = now,
                      .contentRoot = assessmentRoot(from->source.form, from->source.assessment)};
    for (const DecisionCondition &condition : verdict.conditions)
        if (!condition.text.trimmed().isEmpty())
            decision.conditions += DecisionCondition{condition.text.trimmed(), condition.due};
    return workspace.run(Edit{.assessment = id,
                              .action = u"decide"_s,
                              .subject = from->role.key,
                              .apply = [=](Assessment &a) -> Result<> {
                                  a.review.decisions += decision;
                                  a.review.state = *next;
                                  return {};
                              },
                              .canUndo = false});
}

Result<> record(Workspace &workspace, const AssessmentId &id, ConsultationStep step, QDate on, const QString &note)
{
    if (!on.isValid() || on > workspace.clock().localToday())
        return fail(ErrorKind::Usage, DecidingMessages::tr("Give the day on which it happened. It cannot lie ahead."));
    const ConsultationEvent event{
        .step = step, .on = on, .note = note.trimmed(), .by = workspace.actor().name, .at = workspace.clock().now()};
    return workspace.run(Edit{
        .assessment = id,
        .action = u"consultation"_s,
        .apply = [=](Assessment &a) -> Result<> {
            if (a.review.state != ReviewState::Consulting)
                return fail(ErrorKind::Refused,
                            DecidingMessages::tr("It has not been decided to ask the regulator about this "
                                                 "assessment."));
            if (!mayFollow(a.review.consultation, step) ||
                (!a.review.consultation.isEmpty() && on < a.review.consultation.last().on))
                return fail(ErrorKind::Refused,
                            DecidingMessages::tr("This cannot follow what has been recorded of the regulator so far."));
            a.review.consultation += event;
            return {};
        },
        .canUndo = false});
}

Standing standing(const Template &t, const Assessment &a, const QString &contentRoot, QDate today)
{
    Standing standing{.clock = consultationClock(a.review.consultation, today, t.consultation.term)};
    if (!a.review.decisions.isEmpty()) {
        standing.decision = a.review.decisions.last();
        standing.current = standing.decision->contentRoot == contentRoot;
    }
    return standing;
}

} // namespace candour::deciding
