// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SampleFile.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/Schema.h"
#include "exchange/ValueReaders.h"

namespace candour {

namespace {

constexpr auto SampleFormat = "candour-sample"_L1;

constexpr Words<SampleAction, 6> ActionWords{{
    {SampleAction::Submit, "submit"_L1},
    {SampleAction::Advise, "advise"_L1},
    {SampleAction::Sign, "sign"_L1},
    {SampleAction::Approve, "approve"_L1},
    {SampleAction::DecideAdvice, "decideAdvice"_L1},
    {SampleAction::Standing, "standing"_L1},
}};

SampleSettings readSettings(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return SampleSettings{.organisation = object.line("organisation"_L1),
                          .licence = object.line("licence"_L1),
                          .licenceUrl = object.line("licenceUrl"_L1),
                          .contactEmail = object.line("contactEmail"_L1),
                          .dpoMailbox = object.line("dpoMailbox"_L1),
                          .accent = object.line("accent"_L1),
                          .publicAddress = object.line("publicAddress"_L1),
                          .publicWords = object.list("publicWords"_L1, readString)};
}

SampleStep readStep(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    return SampleStep{.at = object.time("at"_L1),
                      .as = object.line("as"_L1),
                      .role = object.key("role"_L1),
                      .assessment = AssessmentId{object.id("assessment"_L1)},
                      .action = object.word("do"_L1, ActionWords, SampleAction::Submit),
                      .roles = object.keys("roles"_L1),
                      .text = object.member("text"_L1, readRichText),
                      .outcome = object.word("outcome"_L1, AdviceOutcomeWords, AdviceOutcome::Accepted),
                      .reasons = object.text("reasons"_L1),
                      .words = object.text("words"_L1),
                      .question = object.key("question"_L1),
                      .reason = object.text("reason"_L1)};
}

QString readName(const QJsonValue &json, JsonTrail &trail)
{
    const QString name = readString(json, trail);
    if (cleanFileName(name) != name || !name.endsWith(".dpia.json"_L1))
        trail.fault(SampleFileMessages::tr("This is not the name of an assessment file."));
    return name;
}

SampleWorkspace readWorkspace(const QJsonObject &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    SampleWorkspace sample{.settings = object.member("settings"_L1, readSettings),
                           .people = object.list("people"_L1, readPerson),
                           .sharedAnswers = object.list("sharedAnswers"_L1, readSharedAnswer),
                           .activities = object.list("activities"_L1, readActivity),
                           .assessments = object.list("assessments"_L1, readName),
                           .steps = object.list("steps"_L1, readStep)};
    const auto earlier = [](const SampleStep &a, const SampleStep &b) { return a.at < b.at; };
    if (!std::is_sorted(sample.steps.begin(), sample.steps.end(), earlier))
        object.faultAt("steps"_L1, SampleFileMessages::tr("The steps are not in the order of time."));
    return sample;
}

} // namespace

Result<SampleWorkspace> readSample(const QByteArray &bytes)
{
    const auto json = parseJson(bytes, SampleLimits);
    if (!json)
        return failed(json);
    JsonTrail trail;
    SampleWorkspace sample;
    if (checkFormat(SampleFormat, *json, SampleFileMessages::tr("This file is not a sample of Candour’s."), trail))
        checkSchema(SchemaName::Sample, *json, trail);
    if (trail.isClean())
        sample = readWorkspace(*json, trail);
    if (!trail.isClean())
        return tl::make_unexpected(trail.error());
    return sample;
}

} // namespace candour
