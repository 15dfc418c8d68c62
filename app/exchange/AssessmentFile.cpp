// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AssessmentFile.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/Schema.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"
#include "exchange/WholeAssessment.h"

namespace candour {

namespace {

constexpr auto AssessmentFormat = "candour-assessment"_L1;

struct PlacedTreatment
{
    Place place;
    Treatment treatment;
};

PlacedTreatment readPlacedTreatment(const QJsonValue &json, JsonTrail &trail)
{
    return {readPlace(json, trail), readTreatment(json, trail)};
}

struct NamedSuppression
{
    QString question;
    Suppression suppression;
};

NamedSuppression readNamedSuppression(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("question"_L1);
    return {object.key("question"_L1), readSuppression(json, trail)};
}

QJsonArray suppressionsToJson(const QMap<QString, Suppression> &suppressions)
{
    QJsonArray array;
    for (auto it = suppressions.begin(); it != suppressions.end(); ++it) {
        QJsonObject object = toJson(it.value());
        object.insert("question"_L1, it.key());
        array.append(object);
    }
    return array;
}

QJsonArray treatmentsToJson(const QMap<Place, Treatment> &treatments)
{
    QJsonArray array;
    for (auto it = treatments.begin(); it != treatments.end(); ++it) {
        QJsonObject object = toJson(it.value());
        const QJsonObject place = toJson(it.key());
        for (auto member = place.begin(); member != place.end(); ++member)
            object.insert(member.key(), member.value());
        array.append(object);
    }
    return array;
}

QJsonObject answersToJson(const QMap<QString, Answer> &answers)
{
    QJsonObject object;
    for (auto it = answers.begin(); it != answers.end(); ++it)
        if (const QJsonValue json = toJson(it.value()); !json.isNull())
            object.insert(it.key(), json);
    return object;
}

QString duplicate()
{
    return AssessmentFileMessages::tr("The same thing stands here twice.");
}

/// A map of what the list holds; a key that comes twice is a fault.
template<typename Key, typename Value, typename List>
QMap<Key, Value> mapped(const List &entries, QLatin1StringView name, Key (*keyOf)(const typename List::value_type &),
                        Value (*valueOf)(const typename List::value_type &), JsonTrail &trail)
{
    QMap<Key, Value> map;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Key key = keyOf(entries.at(i));
        if (map.contains(key))
            trail.faultAt(u'/' + name + u'/' + QString::number(i), duplicate());
        map.insert(key, valueOf(entries.at(i)));
    }
    return map;
}

void readLists(const ObjectReader &object, Assessment &a)
{
    JsonTrail &trail = object.trail();
    a.people = object.list("people"_L1, readPerson);
    a.activities = object.list("activities"_L1,
                               [](const QJsonValue &json, JsonTrail &at) { return ActivityId{readId(json, at)}; });
    a.answers = object.map("answers"_L1, isKey, readAnswer);
    a.treatments = mapped<Place, Treatment, QList<PlacedTreatment>>(
        object.list("treatments"_L1, readPlacedTreatment), "treatments"_L1, [](const auto &t) { return t.place; },
        [](const auto &t) { return t.treatment; }, trail);
    a.marks = mapped<MarkId, Mark, QList<Mark>>(
        object.list("marks"_L1, readMark), "marks"_L1, [](const Mark &m) { return m.id; },
        [](const Mark &m) { return m; }, trail);
    a.suppressions = mapped<QString, Suppression, QList<NamedSuppression>>(
        object.list("suppressions"_L1, readNamedSuppression), "suppressions"_L1,
        [](const auto &s) { return s.question; }, [](const auto &s) { return s.suppression; }, trail);
    a.attachments = object.list("attachments"_L1, readAttachment);
    a.comments = object.list("comments"_L1, readComment);
    a.review = object.member("review"_L1, readReview);
    a.retention = object.member("retention"_L1, readRetention);
    if (object.has("release"_L1))
        a.release = object.member("release"_L1, readRelease);
    if (object.has("reviewCopy"_L1))
        a.reviewCopy = object.member("reviewCopy"_L1, readReviewCopy);
}

Assessment readWhole(const QJsonObject &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    Assessment a;
    a.id = AssessmentId{object.id("id"_L1)};
    a.reference = object.line("reference"_L1);
    a.title = object.line("title"_L1);
    a.publicTitle = object.line("publicTitle"_L1);
    {
        const JsonTrail::Step step(trail, u"template"_s);
        const ObjectReader of(json.value("template"_L1), trail);
        a.templateId = of.key("id"_L1);
        a.templateVersion = of.line("version"_L1);
    }
    if (object.has("language"_L1))
        a.language = object.line("language"_L1);
    readLists(object, a);
    return a;
}

} // namespace

Result<Assessment> readAssessment(const QByteArray &bytes)
{
    const auto json = parseJson(bytes, AssessmentLimits);
    if (!json)
        return failed(json);
    JsonTrail trail;
    const QString unknown = AssessmentFileMessages::tr("This file is not an assessment of Candour’s.");
    Assessment assessment;
    if (checkFormat(AssessmentFormat, *json, unknown, trail))
        checkSchema(SchemaName::Assessment, *json, trail);
    if (trail.isClean())
        assessment = readWhole(*json, trail);
    if (trail.isClean())
        checkWhole(assessment, trail);
    if (!trail.isClean())
        return tl::make_unexpected(trail.error());
    return assessment;
}

QByteArray writeAssessment(const Assessment &a)
{
    const auto each = [](const auto &entry) { return toJson(entry); };
    ObjectWriter object;
    object.value("format"_L1, AssessmentFormat)
        .value("formatVersion"_L1, 1)
        .id("id"_L1, a.id.value)
        .line("reference"_L1, a.reference)
        .value("title"_L1, cleanLine(a.title))
        .line("publicTitle"_L1, a.publicTitle)
        .object("template"_L1, QJsonObject{{"id"_L1, a.templateId}, {"version"_L1, cleanLine(a.templateVersion)}})
        .id("language"_L1, a.language);
    object.array("people"_L1, jsonArray(a.people, each))
        .array("activities"_L1, jsonArray(a.activities, [](const ActivityId &id) { return id.value; }))
        .object("answers"_L1, answersToJson(a.answers))
        .array("treatments"_L1, treatmentsToJson(a.treatments))
        .array("marks"_L1, jsonArray(a.marks, each))
        .array("suppressions"_L1, suppressionsToJson(a.suppressions))
        .array("attachments"_L1, jsonArray(a.attachments, each))
        .array("comments"_L1, jsonArray(a.comments, each))
        .object("review"_L1, toJson(a.review))
        .object("retention"_L1, toJson(a.retention));
    if (a.release)
        object.object("release"_L1, toJson(*a.release));
    if (a.reviewCopy)
        object.object("reviewCopy"_L1, toJson(*a.reviewCopy));
    return canonicalJson(object.done());
}

} // namespace candour
