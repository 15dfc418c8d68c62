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

QJsonObject toJson(const Advice &advice)
{
    ObjectWriter object;
    object.id("role"_L1, advice.role).line("name"_L1, advice.name);
    if (!advice.text.isEmpty())
        object.value("text"_L1, toJson(advice.text));
    return object.time("at"_L1, advice.at)
        .word("outcome"_L1, AdviceOutcomeWords, advice.outcome, AdviceOutcome::Open)
        .line("decidedBy"_L1, advice.decidedBy)
        .text("reasons"_L1, advice.reasons)
        .done();
}

Advice readAdvice(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Advice{.role = object.key("role"_L1),
                  .name = object.line("name"_L1),
                  .text = object.member("text"_L1, readRichText),
                  .at = object.time("at"_L1),
                  .outcome = object.word("outcome"_L1, AdviceOutcomeWords, AdviceOutcome::Open),
                  .decidedBy = object.line("decidedBy"_L1),
                  .reasons = object.text("reasons"_L1)};
}

QJsonObject toJson(const Approval &approval)
{
    return ObjectWriter()
        .line("name"_L1, approval.name)
        .time("at"_L1, approval.at)
        .id("publicRoot"_L1, approval.publicRoot)
        .text("aloneReason"_L1, approval.aloneReason)
        .done();
}

Approval readApproval(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return Approval{.name = object.line("name"_L1),
                    .at = object.time("at"_L1),
                    .publicRoot = object.id("publicRoot"_L1),
                    .aloneReason = object.text("aloneReason"_L1)};
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

QJsonObject toJson(const Review &review)
{
    const auto each = [](const auto &entry) { return toJson(entry); };
    return ObjectWriter()
        .word("state"_L1, ReviewStateWords, review.state, ReviewState::Drafting)
        .keys("askedRoles"_L1, review.askedRoles)
        .array("signOffs"_L1, jsonArray(review.signOffs, each))
        .array("advice"_L1, jsonArray(review.advice, each))
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
                  .approvals = object.list("approvals"_L1, readApproval),
                  .standings = object.list("standings"_L1, readStanding),
                  .dismissals = object.list("dismissals"_L1, readDismissal)};
}

} // namespace candour
