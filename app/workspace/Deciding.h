// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The decision about the processing, and asking the regulator first.
namespace candour::deciding {

/// What somebody decides.
struct Verdict
{
    DecisionOutcome outcome = DecisionOutcome::Approved;
    QString reasons;
    QList<DecisionCondition> conditions;
    QString actingFor;
};

/// "TEXT", or "TEXT by 2026-09-01" where it has a day.
DecisionCondition conditionFrom(const QString &given);

/// Records the decision of the actor, in a role that signs, over the present content. Refused before everyone who
/// advises has advised and was answered, to whoever gave that advice, and, for an approval, before everyone who must
/// has signed. Reasons are required unless it is approved as it is, conditions where it is approved with conditions.
Result<> decide(Workspace &workspace, const AssessmentId &id, const Verdict &verdict);

/// Records what happened while the regulator is asked; refused where it cannot follow, and before it was decided to
/// ask.
Result<> record(Workspace &workspace, const AssessmentId &id, ConsultationStep step, QDate on, const QString &note);

/// The latest decision, whether it is over the present content, and the regulator's clock as the law of the template
/// has it.
struct Standing
{
    std::optional<Decision> decision;
    bool current = false;
    std::optional<ConsultationClock> clock;
};
Standing standing(const Template &t, const Assessment &a, const QString &contentRoot, QDate today);

} // namespace candour::deciding
