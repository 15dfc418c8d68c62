// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"
#include "base/Overloaded.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/ObjectWriter.h"
#include "exchange/ValueJson.h"
#include "exchange/ValueReaders.h"

#include <cmath>

namespace candour {

namespace {

/// The members that say which kind of value an object is; every cell has exactly one of them.
constexpr std::array CellKinds{"text"_L1,   "yesNo"_L1,  "choice"_L1, "choices"_L1, "date"_L1,
                               "number"_L1, "person"_L1, "link"_L1,   "rowRefs"_L1};

template<typename T>
QJsonArray idsToJson(const QList<T> &ids)
{
    return jsonArray(ids, [](const T &id) { return id.value; });
}

template<typename T>
T readAnId(const QJsonValue &json, JsonTrail &trail)
{
    return T{readId(json, trail)};
}

QJsonValue yesNoToJson(const YesNo &yesNo)
{
    ObjectWriter object;
    object.value("yesNo"_L1, yesNo.value ? QJsonValue(*yesNo.value) : QJsonValue());
    if (!yesNo.reason.isEmpty())
        object.value("reason"_L1, toJson(yesNo.reason));
    return object.done();
}

QJsonValue choiceToJson(const Choice &choice)
{
    if (choice.key.isEmpty())
        return {};
    return ObjectWriter().id("choice"_L1, choice.key).line("scheme"_L1, choice.scheme).done();
}

QJsonValue numberToJson(const Number &number)
{
    if (!std::isfinite(number.value))
        return {};
    return ObjectWriter().value("number"_L1, number.value).done();
}

/// A link of another scheme stays readable as a label, and cannot be followed.
WebLink cleanLink(const WebLink &link)
{
    WebLink clean{.label = cleanLine(link.label), .url = cleanLine(link.url)};
    if (!clean.url.isEmpty() && !isSafeLink(clean.url)) {
        if (clean.label.isEmpty())
            clean.label = clean.url;
        clean.url.clear();
    }
    return clean;
}

QJsonValue linkToJson(const WebLink &link)
{
    const WebLink clean = cleanLink(link);
    return ObjectWriter().value("link"_L1, clean.url).id("label"_L1, clean.label).done();
}

YesNo readYesNo(const ObjectReader &object)
{
    YesNo yesNo;
    if (!object.value("yesNo"_L1).isNull())
        yesNo.value = object.flag("yesNo"_L1);
    yesNo.reason = object.member("reason"_L1, readRichText);
    return yesNo;
}

Choices readChoices(const ObjectReader &object)
{
    Choices choices{object.keys("choices"_L1)};
    choices.keys.removeDuplicates();
    return choices;
}

Number readNumber(const ObjectReader &object)
{
    const QJsonValue json = object.value("number"_L1);
    if (!json.isDouble())
        object.faultAt("number"_L1, AnswerJsonMessages::tr("This must be a number."));
    return Number{json.toDouble()};
}

Choice readChoice(const ObjectReader &object)
{
    return Choice{.key = object.key("choice"_L1), .scheme = object.line("scheme"_L1)};
}

Cell readCell(const ObjectReader &object)
{
    if (object.has("text"_L1))
        return object.member("text"_L1, readRichText);
    if (object.has("yesNo"_L1))
        return readYesNo(object);
    if (object.has("choice"_L1))
        return readChoice(object);
    if (object.has("choices"_L1))
        return readChoices(object);
    if (object.has("date"_L1))
        return object.date("date"_L1);
    if (object.has("number"_L1))
        return readNumber(object);
    if (object.has("person"_L1))
        return PersonId{object.id("person"_L1)};
    if (object.has("link"_L1))
        return cleanLink(WebLink{.label = object.line("label"_L1), .url = object.line("link"_L1)});
    return RowRefs{object.list("rowRefs"_L1, readAnId<RowId>)};
}

/// False, with a fault, where the object says of itself that it is nothing or two things.
bool isOneKind(const ObjectReader &object, bool ofAnswer)
{
    auto kinds = std::count_if(CellKinds.begin(), CellKinds.end(), [&](auto kind) { return object.has(kind); });
    if (ofAnswer) {
        kinds += object.has("rows"_L1) + object.has("files"_L1);
        if (object.has("shared"_L1))
            kinds += object.has("text"_L1) ? 0 : 1; // a shared answer brings its text along
    }
    if (kinds == 1)
        return true;
    object.trail().fault(AnswerJsonMessages::tr("This is not exactly one kind of answer."));
    return false;
}

} // namespace

QJsonValue toJson(const Cell &cell)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return QJsonValue(); },
            [](const RichText &text) { return QJsonValue(ObjectWriter().value("text"_L1, toJson(text)).done()); },
            [](const YesNo &yesNo) { return yesNoToJson(yesNo); },
            [](const Choice &choice) { return choiceToJson(choice); },
            [](const Choices &choices) {
                return QJsonValue(QJsonObject{{"choices"_L1, QJsonArray::fromStringList(choices.keys)}});
            },
            [](const QDate &date) {
                return date.isValid() ? QJsonValue(ObjectWriter().date("date"_L1, date).done()) : QJsonValue();
            },
            [](const Number &number) { return numberToJson(number); },
            [](const PersonId &person) {
                return person.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{"person"_L1, person.value}});
            },
            [](const WebLink &link) { return linkToJson(link); },
            [](const RowRefs &refs) {
                return QJsonValue(QJsonObject{{"rowRefs"_L1, idsToJson(refs.rows)}});
            },
        },
        cell);
}

QJsonObject toJson(const Row &row)
{
    QJsonObject cells;
    for (auto it = row.cells.begin(); it != row.cells.end(); ++it)
        if (const QJsonValue json = toJson(it.value()); !json.isNull())
            cells.insert(it.key(), json);
    return ObjectWriter()
        .id("id"_L1, row.id.value)
        .id("activity"_L1, row.activity.value)
        .object("cells"_L1, cells)
        .done();
}

QJsonValue toJson(const Answer &answer)
{
    return std::visit(
        Overloaded{
            [](const Cell &cell) { return toJson(cell); },
            [](const Rows &rows) {
                return QJsonValue(
                    QJsonObject{{"rows"_L1, jsonArray(rows.rows, [](const Row &row) { return toJson(row); })}});
            },
            [](const Files &files) {
                return QJsonValue(QJsonObject{{"files"_L1, idsToJson(files.files)}});
            },
            [](const SharedText &shared) {
                return QJsonValue(QJsonObject{{"shared"_L1, shared.key}, {"text"_L1, toJson(shared.text)}});
            },
        },
        answer);
}

Cell readCell(const QJsonValue &json, JsonTrail &trail)
{
    if (json.isNull())
        return {};
    const ObjectReader object(json, trail);
    return isOneKind(object, false) ? readCell(object) : Cell();
}

Row readRow(const QJsonValue &json, JsonTrail &trail)
{
    const ObjectReader object(json, trail);
    object.require("id"_L1);
    Row row{.id = RowId{object.id("id"_L1)}, .activity = ActivityId{object.id("activity"_L1)}};
    row.cells = object.map("cells"_L1, isKey, [](const QJsonValue &cell, JsonTrail &at) { return readCell(cell, at); });
    return row;
}

Answer readAnswer(const QJsonValue &json, JsonTrail &trail)
{
    if (json.isNull())
        return {};
    const ObjectReader object(json, trail);
    if (!isOneKind(object, true))
        return {};
    if (object.has("rows"_L1))
        return Rows{object.list("rows"_L1, readRow)};
    if (object.has("files"_L1))
        return Files{object.list("files"_L1, readAnId<AttachmentId>)};
    if (object.has("shared"_L1))
        return SharedText{.key = object.key("shared"_L1), .text = object.member("text"_L1, readRichText)};
    return readCell(object);
}

} // namespace candour
