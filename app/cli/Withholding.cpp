// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Withholding.h"

#include "base/Literals.h"
#include "workspace/AnswerFit.h"

namespace candour {

Result<RedactionTarget> target(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto question = questionOf(subject->form, call.words.at(1));
    if (!question)
        return failed(question);
    const auto place = call.place(*subject, question->key);
    if (!place)
        return failed(place);
    if (!place->column.isEmpty())
        if (const auto column = columnOf(*question, place->column); !column)
            return failed(column);
    return RedactionTarget{*subject, *place};
}

Result<redacting::Why> why(const Invocation &call)
{
    const bool isNever = call.option(u"review-on"_s) == "none"_L1;
    const auto reviewOn = isNever ? Result<QDate>(QDate()) : call.date(u"review-on"_s);
    if (!reviewOn)
        return failed(reviewOn);
    const auto opinionOn = call.date(u"opinion-on"_s);
    if (!opinionOn)
        return failed(opinionOn);
    return redacting::Why{.reasons = call.optionValues(u"reason"_s),
                          .harm = call.option(u"harm"_s),
                          .publicInterest = call.option(u"public-interest"_s),
                          .reviewOn = *reviewOn,
                          .opinion = {call.option(u"qualified-person"_s), call.option(u"opinion"_s), *opinionOn}};
}

Result<> printMark(Invocation &call, const Result<MarkId> &mark)
{
    if (!mark)
        return failed(mark);
    if (call.json)
        call.print(QJsonObject{{u"mark"_s, mark->value}});
    else
        call.print(mark->value);
    return {};
}

} // namespace candour
