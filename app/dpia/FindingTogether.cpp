// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/FindingRules.h"
#include "dpia/Messages.h"
#include "dpia/Screening.h"

namespace candour {

namespace {

/// The rule that counts for the outcome a person has chosen. Nobody has to rely on the mildest outcome, so a rule for
/// it does not speak where another is chosen.
std::optional<OutcomeRule> ruleFor(const Inspection &inspection, const Question &question, const QString &chosen)
{
    auto rule = proposal(inspection.t, inspection.a);
    if (!rule || rule->outcome == chosen || rule->outcome != question.options.last().key)
        return rule;
    for (const OutcomeRule &next : inspection.t.screening.rules)
        if (next.outcome != question.options.last().key && holds(next.when, inspection.t, inspection.a))
            return next;
    return std::nullopt;
}

/// A stricter outcome is always open; a milder one only where the rule leaves room, and with the reasons.
void inspectOutcome(Inspection &inspection)
{
    const Template &t = inspection.t;
    const Question *question = t.question(t.screening.outcomeQuestion);
    const auto rule = question && !question->options.isEmpty()
                          ? ruleFor(inspection, *question, outcome(t, inspection.a))
                          : std::nullopt;
    if (!rule)
        return;
    const int proposed = indexOf(question->options, rule->outcome);
    const int chosen = indexOf(question->options, outcome(t, inspection.a));
    if (chosen <= proposed)
        return;
    const Place place{.question = question->key};
    if (!rule->mayDepart)
        inspection.add(Severity::Error, "outcome-too-mild",
                       FindingMessages::tr("The answers call for “%1”, and nothing milder is open.")
                           .arg(question->options.at(proposed).label),
                       place);
    else if (isEmpty(inspection.a.answer(t.screening.departureQuestion)))
        inspection.add(Severity::Error, "departure-without-reason",
                       FindingMessages::tr("The answers point to “%1”. Say why less than that is enough.")
                           .arg(question->options.at(proposed).label),
                       Place{.question = t.screening.departureQuestion});
}

} // namespace

void inspectTogether(Inspection &inspection)
{
    for (const AnswerCheck &check : inspection.t.checks)
        if (holds(check.when, inspection.t, inspection.a))
            inspection.found += Finding{check.blocks ? Severity::Error : Severity::Warning, check.key, check.message,
                                        Place{.question = check.question}};
    if (inspection.t.isScreening())
        inspectOutcome(inspection);
}

} // namespace candour
