// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Messages.h"
#include "cli/ReviewSteps.h"
#include "cli/Spelling.h"
#include "workspace/Consulting.h"
#include "workspace/Deciding.h"

namespace candour::reviewVerb {

namespace {

std::optional<DecisionOutcome> outcomeFrom(const QString &given)
{
    for (const DecisionOutcome outcome : {DecisionOutcome::Approved, DecisionOutcome::ApprovedWithConditions,
                                          DecisionOutcome::Rejected, DecisionOutcome::ConsultRegulator})
        if (given == spelled(outcome))
            return outcome;
    return std::nullopt;
}

Result<> decide(Invocation &call, const Invocation::Subject &subject)
{
    const auto outcome = outcomeFrom(call.option(u"outcome"_s));
    if (!outcome)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say what was decided with --outcome approved, "
                                                              "approvedWithConditions, rejected or consultRegulator."));
    deciding::Verdict verdict{
        .outcome = *outcome, .reasons = call.option(u"reason"_s), .actingFor = call.option(u"acting-for"_s)};
    for (const QString &condition : call.optionValues(u"condition"_s))
        verdict.conditions += deciding::conditionFrom(condition);
    return deciding::decide(subject.workspace, subject.assessment.id, verdict);
}

Result<> consultation(Invocation &call, const Invocation::Subject &subject)
{
    const QMap<QString, ConsultationStep> steps{{u"submitted"_s, ConsultationStep::Submitted},
                                                {u"extended"_s, ConsultationStep::Extended},
                                                {u"suspended"_s, ConsultationStep::Suspended},
                                                {u"resumed"_s, ConsultationStep::Resumed},
                                                {u"answered"_s, ConsultationStep::Answered}};
    const auto step = steps.constFind(call.words.value(2));
    if (step == steps.cend())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Say what happened: submitted, extended, suspended, resumed or answered."));
    const auto on = call.date(u"on"_s);
    const bool notes = call.has(u"text"_s) || call.has(u"file"_s);
    const auto note = notes ? call.text() : Result<QString>(QString());
    if (!on || !note)
        return on ? failed(note) : failed(on);
    return deciding::record(subject.workspace, subject.assessment.id, *step,
                            on->isValid() ? *on : call.clock().localToday(), *note);
}

Result<> writePackage(Invocation &call, const Invocation::Subject &subject)
{
    if (call.words.size() != 3)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say into which file: review ID package FILE."));
    const bool asks = call.has(u"text"_s) || call.has(u"file"_s);
    const auto question = asks ? call.text() : Result<QString>(QString());
    const auto attachments = consulting::attachmentsNamed(subject.assessment, call.optionValues(u"attachment"_s));
    if (!question || !attachments)
        return question ? failed(attachments) : failed(question);
    const auto empty = consulting::write(subject.workspace, subject.assessment.id,
                                         {.question = *question, .attachments = *attachments}, call.words.at(2));
    if (!empty)
        return failed(empty);
    if (!empty->isEmpty())
        call.remark(CommandLineMessages::tr("The cover has no words about: %1.")
                        .arg(empty->join(CommandLineMessages::tr("; ", "between headings"))));
    return {};
}

QString whoMay(const std::optional<Signs> &by)
{
    if (!by)
        return u"any"_s;
    return *by == Signs::Advice ? u"advises"_s : u"signs"_s;
}

} // namespace

QMap<QString, Step> ofDecisions()
{
    return {{u"decide"_s, decide}, {u"consultation"_s, consultation}, {u"package"_s, writePackage}};
}

QList<CommandOption> decisionOptions()
{
    return {{u"condition"_s, u"TEXT"_s,
             CommandLineMessages::tr("decide: what must be met, with “ by 2026-09-01” behind it where it has a day; "
                                     "may be repeated")},
            {u"on"_s, u"DATE"_s, CommandLineMessages::tr("consultation, happened: the day on which it happened")},
            {u"attachment"_s, u"NAME"_s,
             CommandLineMessages::tr("package: an attachment to put in, by its file name or id; may be repeated")}};
}

Result<> printTable(Invocation &call)
{
    QJsonArray rows;
    for (const ReviewStep &step : reviewSteps()) {
        if (call.json)
            rows += QJsonObject{{u"state"_s, spelled(step.from)},
                                {u"step"_s, spelled(step.action)},
                                {u"role"_s, whoMay(step.by)},
                                {u"next"_s, spelled(step.to)}};
        else
            call.print(
                u"%1\t%2\t%3\t%4"_s.arg(spelled(step.from), spelled(step.action), whoMay(step.by), spelled(step.to)));
    }
    if (call.json)
        call.print(rows);
    return {};
}

} // namespace candour::reviewVerb
