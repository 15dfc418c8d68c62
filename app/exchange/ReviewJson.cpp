// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

QJsonObject toJson(const SignOff &signOff)
{
    return ObjectWriter()
        .id("role"_L1, signOff.role)
        .line("name"_L1, signOff.name)
        .line("actingFor"_L1, signOff.actingFor)
        .text("statement"_L1, signOff.statement)
        .time("at"_L1, signOff.at)
        .id("contentRoot"_L1, signOff.contentRoot)
        .word("assurance"_L1, AssuranceWords, signOff.assurance, Assurance::TypedHere)
        .line("recordedBy"_L1, signOff.recordedBy)
        .done();
}

SignOff readSignOff(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return SignOff{.role = object.key("role"_L1),
                   .name = object.line("name"_L1),
                   .actingFor = object.line("actingFor"_L1),
                   .statement = object.text("statement"_L1),
                   .at = object.time("at"_L1),
                   .contentRoot = object.id("contentRoot"_L1),
                   .assurance = object.word("assurance"_L1, AssuranceWords, Assurance::TypedHere),
                   .recordedBy = object.line("recordedBy"_L1)};
}

QJsonObject toJson(const AdviceResponse &response)
{
    return ObjectWriter()
        .word("outcome"_L1, AdviceOutcomeWords, response.outcome, AdviceOutcome::Open)
        .line("decidedBy"_L1, response.decidedBy)
        .text("reasons"_L1, response.reasons)
        .time("at"_L1, response.at)
        .done();
}

AdviceResponse readAdviceResponse(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return AdviceResponse{.outcome = object.word("outcome"_L1, AdviceOutcomeWords, AdviceOutcome::Open),
                          .decidedBy = object.line("decidedBy"_L1),
                          .reasons = object.text("reasons"_L1),
                          .at = object.time("at"_L1)};
}

QJsonObject toJson(const Advice &advice)
{
    ObjectWriter object;
    object.id("role"_L1, advice.role).line("name"_L1, advice.name);
    if (!advice.text.isEmpty())
        object.value("text"_L1, toJson(advice.text));
    return object.time("at"_L1, advice.at)
        .array("responses"_L1, jsonArray(advice.responses, [](const AdviceResponse &r) { return toJson(r); }))
        .done();
}

Advice readAdvice(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    Advice advice{.role = object.key("role"_L1),
                  .name = object.line("name"_L1),
                  .text = object.member("text"_L1, readRichText),
                  .at = object.time("at"_L1),
                  .responses = object.list("responses"_L1, readAdviceResponse)};
    // As it was kept when there was one response only, without its time.
    if (object.has("outcome"_L1)) {
        AdviceResponse only = readAdviceResponse(json, trail);
        only.at = advice.at;
        advice.responses.prepend(only);
    }
    return advice;
}

QJsonObject toJson(const DecisionCondition &condition)
{
    return ObjectWriter().text("text"_L1, condition.text).date("due"_L1, condition.due).done();
}

DecisionCondition readDecisionCondition(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return DecisionCondition{.text = object.text("text"_L1), .due = object.date("due"_L1)};
}

QJsonObject toJson(const Decision &decision)
{
    return ObjectWriter()
        .id("role"_L1, decision.role)
        .line("name"_L1, decision.name)
        .line("actingFor"_L1, decision.actingFor)
        .word("outcome"_L1, DecisionOutcomeWords, decision.outcome, DecisionOutcome::Approved)
        .text("reasons"_L1, decision.reasons)
        .array("conditions"_L1, jsonArray(decision.conditions, [](const DecisionCondition &c) { return toJson(c); }))
        .time("at"_L1, decision.at)
        .id("contentRoot"_L1, decision.contentRoot)
        .done();
}

Decision readDecision(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Decision{.role = object.key("role"_L1),
                    .name = object.line("name"_L1),
                    .actingFor = object.line("actingFor"_L1),
                    .outcome = object.word("outcome"_L1, DecisionOutcomeWords, DecisionOutcome::Approved),
                    .reasons = object.text("reasons"_L1),
                    .conditions = object.list("conditions"_L1, readDecisionCondition),
                    .at = object.time("at"_L1),
                    .contentRoot = object.id("contentRoot"_L1)};
}

QJsonObject toJson(const ConsultationEvent &event)
{
    return ObjectWriter()
        .word("step"_L1, ConsultationStepWords, event.step, ConsultationStep::Submitted)
        .date("on"_L1, event.on)
        .text("note"_L1, event.note)
        .line("by"_L1, event.by)
        .time("at"_L1, event.at)
        .done();
}

ConsultationEvent readConsultationEvent(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return ConsultationEvent{.step = object.word("step"_L1, ConsultationStepWords, ConsultationStep::Submitted),
                             .on = object.date("on"_L1),
                             .note = object.text("note"_L1),
                             .by = object.line("by"_L1),
                             .at = object.time("at"_L1)};
}

QJsonObject toJson(const ReviewEvent &event)
{
    return ObjectWriter()
        .word("kind"_L1, ReviewEventKindWords, event.kind, ReviewEventKind::Happened)
        .id("what"_L1, event.what)
        .date("on"_L1, event.on)
        .text("note"_L1, event.note)
        .line("by"_L1, event.by)
        .time("at"_L1, event.at)
        .done();
}

ReviewEvent readReviewEvent(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return ReviewEvent{.kind = object.word("kind"_L1, ReviewEventKindWords, ReviewEventKind::Happened),
                       .what = object.key("what"_L1),
                       .on = object.date("on"_L1),
                       .note = object.text("note"_L1),
                       .by = object.line("by"_L1),
                       .at = object.time("at"_L1)};
}

QJsonObject toJson(const Approval &approval)
{
    return ObjectWriter()
        .line("name"_L1, approval.name)
        .time("at"_L1, approval.at)
        .id("publicRoot"_L1, approval.publicRoot)
        .id("role"_L1, approval.role)
        .text("aloneReason"_L1, approval.aloneReason)
        .done();
}

Approval readApproval(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Approval{.name = object.line("name"_L1),
                    .at = object.time("at"_L1),
                    .publicRoot = object.id("publicRoot"_L1),
                    .aloneReason = object.text("aloneReason"_L1),
                    .role = object.key("role"_L1)};
}

QJsonObject toJson(const Standing &standing)
{
    return ObjectWriter()
        .text("words"_L1, standing.words)
        .id("question"_L1, standing.question)
        .text("reason"_L1, standing.reason)
        .line("decidedBy"_L1, standing.decidedBy)
        .time("at"_L1, standing.at)
        .done();
}

Standing readStanding(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Standing{.words = object.text("words"_L1),
                    .question = object.key("question"_L1),
                    .reason = object.text("reason"_L1),
                    .decidedBy = object.line("decidedBy"_L1),
                    .at = object.time("at"_L1)};
}

QJsonObject toJson(const Dismissal &dismissal)
{
    return ObjectWriter()
        .id("type"_L1, dismissal.type)
        .id("digest"_L1, dismissal.digest)
        .id("question"_L1, dismissal.question)
        .text("reason"_L1, dismissal.reason)
        .line("decidedBy"_L1, dismissal.decidedBy)
        .time("at"_L1, dismissal.at)
        .done();
}

Dismissal readDismissal(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Dismissal{.type = object.key("type"_L1),
                     .digest = object.id("digest"_L1),
                     .question = object.key("question"_L1),
                     .reason = object.text("reason"_L1),
                     .decidedBy = object.line("decidedBy"_L1),
                     .at = object.time("at"_L1)};
}

QJsonObject toJson(const Receipt &receipt)
{
    return ObjectWriter().id("of"_L1, receipt.of).line("key"_L1, receipt.key).time("at"_L1, receipt.at).done();
}

Receipt readReceipt(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("of"_L1);
    return Receipt{.of = object.id("of"_L1), .key = object.line("key"_L1), .at = object.time("at"_L1)};
}

QJsonObject toJson(const Review &review)
{
    const auto each = [](const auto &entry) { return toJson(entry); };
    return ObjectWriter()
        .word("state"_L1, ReviewStateWords, review.state, ReviewState::Drafting)
        .keys("askedRoles"_L1, review.askedRoles)
        .array("signOffs"_L1, jsonArray(review.signOffs, each))
        .array("advice"_L1, jsonArray(review.advice, each))
        .array("decisions"_L1, jsonArray(review.decisions, each))
        .array("consultation"_L1, jsonArray(review.consultation, each))
        .array("events"_L1, jsonArray(review.events, each))
        .array("approvals"_L1, jsonArray(review.approvals, each))
        .array("standings"_L1, jsonArray(review.standings, each))
        .array("dismissals"_L1, jsonArray(review.dismissals, each))
        .done();
}

Review readReview(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Review{.state = object.word("state"_L1, ReviewStateWords, ReviewState::Drafting),
                  .askedRoles = object.keys("askedRoles"_L1),
                  .signOffs = object.list("signOffs"_L1, readSignOff),
                  .advice = object.list("advice"_L1, readAdvice),
                  .decisions = object.list("decisions"_L1, readDecision),
                  .consultation = object.list("consultation"_L1, readConsultationEvent),
                  .events = object.list("events"_L1, readReviewEvent),
                  .approvals = object.list("approvals"_L1, readApproval),
                  .standings = object.list("standings"_L1, readStanding),
                  .dismissals = object.list("dismissals"_L1, readDismissal)};
}

} // namespace candour
