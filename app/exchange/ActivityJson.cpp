// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

namespace candour {

QJsonObject toJson(const Activity &activity)
{
    QJsonObject facts;
    for (auto it = activity.facts.begin(); it != activity.facts.end(); ++it)
        if (const QJsonValue json = toJson(it.value()); !json.isNull())
            facts.insert(it.key(), json);
    ObjectWriter object;
    object.id("id"_L1, activity.id.value)
        .line("reference"_L1, activity.reference)
        .line("name"_L1, activity.name)
        .word("kind"_L1, ActivityKindWords, activity.kind, ActivityKind::Other)
        .line("ownerRole"_L1, activity.ownerRole);
    return object.word("cover"_L1, CoverWords, activity.cover, Cover::Missing)
        .id("assessment"_L1, activity.assessment.value)
        .text("coverNote"_L1, activity.coverNote)
        .date("coverReviewOn"_L1, activity.coverReviewOn)
        .line("coverRoot"_L1, activity.coverRoot)
        .object("facts"_L1, facts)
        .done();
}

Activity readActivity(const QJsonValue &json, JsonTrail &trail)
{
    const auto fact = [](const QJsonValue &cell, JsonTrail &at) { return readCell(cell, at); };
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    return Activity{.id = ActivityId{object.id("id"_L1)},
                    .reference = object.line("reference"_L1),
                    .name = object.line("name"_L1),
                    .kind = object.word("kind"_L1, ActivityKindWords, ActivityKind::Other),
                    .ownerRole = object.line("ownerRole"_L1),
                    .cover = object.word("cover"_L1, CoverWords, Cover::Missing),
                    .assessment = AssessmentId{object.id("assessment"_L1)},
                    .coverNote = object.text("coverNote"_L1),
                    .coverReviewOn = object.date("coverReviewOn"_L1),
                    .coverRoot = object.line("coverRoot"_L1),
                    .facts = object.map("facts"_L1, isKey, fact)};
}

QJsonObject toJson(const SharedAnswer &shared)
{
    ObjectWriter object;
    object.id("key"_L1, shared.key).line("title"_L1, shared.title);
    if (!shared.text.isEmpty())
        object.value("text"_L1, toJson(shared.text));
    return object.done();
}

SharedAnswer readSharedAnswer(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("key"_L1);
    return SharedAnswer{
        .key = object.key("key"_L1), .title = object.line("title"_L1), .text = object.member("text"_L1, readRichText)};
}

} // namespace candour
