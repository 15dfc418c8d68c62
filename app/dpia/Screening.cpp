// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Screening.h"

namespace candour {

namespace {

/// True where every required question that comes before the outcome, and is asked, has an answer.
bool isAnsweredBefore(const Template &t, const Assessment &a, const QString &outcome)
{
    for (const Question *question : t.questions()) {
        if (question->key == outcome)
            return true;
        if (question->required && isAsked(t, a, *question) && isEmpty(a.answer(question->key)))
            return false;
    }
    return true;
}

} // namespace

bool holds(const Condition &condition, const Template &t, const Assessment &a)
{
    return holds(condition, [&](const QString &subject) -> std::optional<QStringList> {
        const Question *question = t.question(subject);
        return question && isAsked(t, a, *question) ? conditionKeys(a.answer(subject)) : std::nullopt;
    });
}

std::optional<OutcomeRule> proposal(const Template &t, const Assessment &a)
{
    // A check of the outcome itself says nothing about where the answers point.
    const auto isWrong = [&](const AnswerCheck &check) {
        return check.blocks && !subjects(check.when).contains(t.screening.outcomeQuestion) && holds(check.when, t, a);
    };
    if (!isAnsweredBefore(t, a, t.screening.outcomeQuestion) || std::any_of(t.checks.begin(), t.checks.end(), isWrong))
        return std::nullopt;
    for (const OutcomeRule &rule : t.screening.rules)
        if (holds(rule.when, t, a))
            return rule;
    return std::nullopt;
}

QString outcome(const Template &t, const Assessment &a)
{
    const auto keys = conditionKeys(a.answer(t.screening.outcomeQuestion));
    return keys && keys->size() == 1 ? keys->first() : QString();
}

QStringList nextTemplates(const Template &t, const Assessment &a)
{
    QStringList ids;
    if (!t.screening.needsNext.contains(outcome(t, a)))
        return ids;
    for (const NextTemplate &next : t.screening.next)
        if (holds(next.when, t, a) && !ids.contains(next.templateId))
            ids += next.templateId;
    return ids;
}

} // namespace candour
