// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Progress.h"

namespace candour {

namespace {

SectionState stateOf(const SectionProgress &section)
{
    if (section.asked == 0)
        return SectionState::NotApplicable;
    if (section.answered == 0)
        return SectionState::NotStarted;
    const bool complete =
        section.required > 0 ? section.requiredAnswered == section.required : section.answered == section.asked;
    return complete ? SectionState::Complete : SectionState::Started;
}

} // namespace

Progress progress(const Template &t, const Assessment &a)
{
    Progress all;
    int weight = 0;
    int done = 0;
    for (const TemplateSection &section : t.sections) {
        SectionProgress one{.section = section.key};
        for (const Question &question : section.questions) {
            if (!isAsked(t, a, question))
                continue;
            const bool answered = !isEmpty(a.answer(question.key));
            const int counts = question.required ? 2 : 1;
            ++one.asked;
            one.answered += answered;
            one.required += question.required;
            one.requiredAnswered += question.required && answered;
            weight += counts;
            done += answered ? counts : 0;
        }
        one.state = stateOf(one);
        all.sections += one;
    }
    all.percent = weight == 0 ? 0 : done * 100 / weight;
    return all;
}

} // namespace candour
