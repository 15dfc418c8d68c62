// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Finding.h"

#include "dpia/FindingRules.h"
#include "dpia/Messages.h"

namespace candour {

QList<Finding> findings(const Template &t, const Assessment &a, QDate today)
{
    Inspection inspection{t, a, today, {}};
    if (a.release) { // what was signed cannot be written otherwise any more
        inspectPublicSide(inspection);
        return inspection.found;
    }
    for (const Question *question : t.questions()) {
        if (!isAsked(t, a, *question))
            continue;
        const Place place{.question = question->key};
        if (isEmpty(a.answer(question->key))) {
            if (question->required)
                inspection.add(Severity::Error, "required",
                               FindingMessages::tr("“%1” needs an answer.").arg(question->label), place);
            continue;
        }
        inspectAnswer(inspection, *question);
        if (question->kind == QuestionKind::Risks)
            inspectRisks(inspection, *question);
    }
    inspectTogether(inspection);
    inspectPublicSide(inspection);
    return inspection.found;
}

QList<Finding> contradictions(const Template &t, const Assessment &a)
{
    Inspection inspection{t, a, {}, {}};
    inspectTogether(inspection);
    inspection.found.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    return inspection.found;
}

} // namespace candour
