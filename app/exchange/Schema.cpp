// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Schema.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace candour {

namespace {

constexpr const char *Formless =
    QT_TRANSLATE_NOOP("Schema", "This file does not have the form that its schema describes.");

/// The schema without what valijson answers with std::regex, which runs out of stack on long strings, and without the
/// address, which it would try to fetch.
QJsonValue compilable(const QJsonValue &json)
{
    if (json.isArray()) {
        QJsonArray array;
        for (const auto &entry : json.toArray())
            array.append(compilable(entry));
        return array;
    }
    if (!json.isObject())
        return json;
    QJsonObject object;
    const QJsonObject given = json.toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        if (it.key() != "propertyNames"_L1 &&
            !(it.value().isString() && (it.key() == "pattern"_L1 || it.key() == "$id"_L1)))
            object.insert(it.key(), compilable(it.value()));
    return object;
}

QString resourceOf(SchemaName name)
{
    switch (name) {
    case SchemaName::Template:
        return u":/schemas/template.schema.json"_s;
    case SchemaName::Assessment:
        return u":/schemas/assessment.schema.json"_s;
    case SchemaName::Sample:
        return u":/schemas/sample.schema.json"_s;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<const valijson::Schema> compiled(SchemaName name)
{
    QFile file(resourceOf(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema %s is missing from the program", qPrintable(file.fileName()));
    const QJsonValue json = compilable(QJsonDocument::fromJson(file.readAll()).object());
    auto schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(json), *schema);
    return schema;
}

const valijson::Schema &schemaNamed(SchemaName name)
{
    static const std::array schemas{compiled(SchemaName::Template), compiled(SchemaName::Assessment),
                                    compiled(SchemaName::Sample)};
    return *schemas.at(std::size_t(name));
}

/// How many values the document holds, counting no further than \a most.
qsizetype valuesIn(const QJsonValue &json, qsizetype most)
{
    qsizetype count = 1;
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end() && count <= most; ++it)
            count += valuesIn(it.value(), most - count);
    } else if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (auto it = array.begin(); it != array.end() && count <= most; ++it)
            count += valuesIn(*it, most - count);
    }
    return count;
}

/// The name in quotation marks at the end of valijson's sentence.
QString nameIn(const QString &description)
{
    const qsizetype from = description.indexOf(u'\'', description.lastIndexOf(u":"_s)) + 1;
    const qsizetype to = description.lastIndexOf(u'\'');
    return pointerSegment(to > from ? description.mid(from, to - from) : QString());
}

QString missingNameIn(const QString &description)
{
    return pointerSegment(description.section(u'\'', 1, 1));
}

/// The fault in our words; empty for those that only repeat a deeper one or add to one at the same place.
QString sentenceFor(const QString &description)
{
    const auto starts = [&](QLatin1StringView text) { return description.startsWith(text); };
    if (starts("Failed to validate against additional"_L1) || starts("Failed to validate against schema"_L1) ||
        starts("Failed to validate item"_L1) || starts("Failed to validate against child schema"_L1))
        return {};
    if (starts("Object contains a property"_L1))
        return SchemaMessages::tr("The member “%1” is not known here.").arg(nameIn(description));
    if (starts("Missing required property"_L1))
        return SchemaMessages::tr("The member “%1” is missing.").arg(missingNameIn(description));
    if (starts("Missing dependency"_L1))
        return SchemaMessages::tr("The member “%1”, which belongs to another here, is missing.")
            .arg(missingNameIn(description));
    if (starts("Value type not permitted"_L1))
        return SchemaMessages::tr("A value of this type may not stand here.");
    if (starts("Failed to match"_L1))
        return SchemaMessages::tr("This is not one of the words that may stand here.");
    if (starts("Failed to validate against any"_L1) || starts("Failed to validate against exactly one"_L1))
        return SchemaMessages::tr("This is not exactly one of the kinds that may stand here.");
    if (starts("String should be no fewer"_L1) || starts("Array should contain no fewer"_L1))
        return SchemaMessages::tr("This is too short or empty.");
    if (starts("String should be no more"_L1) || starts("Array should contain no more"_L1))
        return SchemaMessages::tr("This is too long.");
    if (starts("Expected number"_L1))
        return SchemaMessages::tr("This number is too large or too small.");
    return SchemaMessages::tr("This does not follow the schema.");
}

QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (auto it = std::next(context.begin()); it != context.end(); ++it) {
        const QString segment = QString::fromStdString(*it);
        pointer += u'/' + pointerSegment(segment.mid(1, segment.size() - 2));
    }
    return pointer;
}

struct SchemaError
{
    QString pointer;
    QString description;
};

QList<SchemaError> errorsIn(valijson::ValidationResults &results)
{
    QList<SchemaError> errors;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        errors.append({pointerOf(error.context), QString::fromStdString(error.description)});
    return errors;
}

/// The places of the errors that start like this.
QSet<QString> placesOf(const QList<SchemaError> &errors, QLatin1StringView start)
{
    QSet<QString> pointers;
    for (const SchemaError &error : errors)
        if (error.description.startsWith(start))
            pointers.insert(error.pointer);
    return pointers;
}

/// What valijson says besides, where another error already says it: that the members of each possible kind are missing
/// where no kind fits, and that no kind fits where not even the type does.
QList<SchemaError> withoutEchoes(const QList<SchemaError> &errors)
{
    const QSet<QString> ofNoKind = placesOf(errors, "Failed to validate against any child"_L1);
    const QSet<QString> ofWrongType = placesOf(errors, "Value type not permitted"_L1);
    QList<SchemaError> own;
    for (const SchemaError &error : errors) {
        const bool missing = error.description.startsWith("Missing required property"_L1);
        const bool kind = error.description.startsWith("Failed to validate against"_L1);
        if (!(missing && ofNoKind.contains(error.pointer)) && !(kind && ofWrongType.contains(error.pointer)))
            own += error;
    }
    // the plainest first
    std::stable_partition(own.begin(), own.end(), [](const SchemaError &error) {
        return !error.description.startsWith("Failed to validate against"_L1);
    });
    return own;
}

} // namespace

void checkSchema(SchemaName name, const QJsonObject &document, JsonTrail &trail)
{
    constexpr qsizetype mostWithPlaces = 50'000; // each place costs memory
    const QJsonValue json(document);
    const valijson::adapters::QtJsonAdapter target(json);
    const valijson::Schema &schema = schemaNamed(name);
    if (valijson::Validator().validate(schema, target, nullptr))
        return;
    if (valuesIn(json, mostWithPlaces) > mostWithPlaces) {
        trail.fault(SchemaMessages::tr(Formless));
        return;
    }
    valijson::ValidationResults results;
    valijson::Validator().validate(schema, target, &results);
    bool said = false;
    for (const SchemaError &error : withoutEchoes(errorsIn(results))) {
        if (const QString sentence = sentenceFor(error.description); !sentence.isEmpty()) {
            trail.faultAt(error.pointer, sentence);
            said = true;
        }
    }
    if (!said) // what valijson refuses in silence is refused all the same
        trail.fault(SchemaMessages::tr(Formless));
}

bool checkFormat(QLatin1StringView format, const QJsonObject &document, const QString &unknown, JsonTrail &trail)
{
    const QJsonValue version = document.value("formatVersion"_L1);
    if (document.value("format"_L1).toString() != format || !version.isDouble() || version.toDouble() < 1) {
        trail.fault(unknown);
        return false;
    }
    if (version.toDouble() > 1) {
        trail.fault(SchemaMessages::tr("This file was made by a newer version of Candour. Update Candour to "
                                       "open it."));
        return false;
    }
    return true;
}

} // namespace candour
