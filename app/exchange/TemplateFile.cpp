// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TemplateFile.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/Messages.h"
#include "exchange/ObjectReader.h"
#include "exchange/Schema.h"
#include "exchange/TemplateCheck.h"
#include "exchange/TemplateReader.h"

#include <QDir>
#include <QJsonDocument>
#include <QResource>

namespace candour {

namespace {

constexpr auto Format = "candour-template"_L1;

const QString BuiltInFolder = u":/templates"_s;

/// Tests find no fault in these, and a workspace holds every one of them.
bool isBuiltIn(const QByteArray &bytes)
{
    const QDir folder(BuiltInFolder);
    const QStringList names = folder.entryList(QDir::Files);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        const QResource resource(folder.filePath(name));
        return resource.uncompressedSize() == bytes.size() && resource.uncompressedData() == bytes;
    });
}

Template checked(const QJsonObject &json, JsonTrail &trail)
{
    const QString unknown = TemplateFileMessages::tr("This file is not a template of Candour’s.");
    if (checkFormat(Format, json, unknown, trail))
        checkSchema(SchemaName::Template, json, trail);
    if (!trail.isClean())
        return {};
    const Template t = TemplateReader(trail).read(json);
    TemplateCheck(t, trail).run();
    return t;
}

/// The pointer, and the keys of what it passes: a person who writes a template knows those.
QString placeInWords(const QString &pointer, const QJsonObject &json)
{
    QStringList keys;
    QJsonValue at = json;
    for (const QString &segment : pointer.split(u'/').mid(1)) {
        at = at.isArray() ? at.toArray().at(segment.toInt()) : at.toObject().value(segment);
        if (const QString key = at.toObject().value("key"_L1).toString(); isKey(key))
            keys += key;
    }
    return keys.isEmpty() ? pointer : pointer + u" ("_s + keys.join(u" › "_s) + u')';
}

} // namespace

Result<Template> readTemplate(const QByteArray &bytes)
{
    const auto json = parseJson(bytes, TemplateLimits);
    if (!json)
        return failed(json);
    JsonTrail trail;
    Template t = isBuiltIn(bytes) ? TemplateReader(trail).read(*json) : checked(*json, trail);
    if (!trail.isClean())
        return tl::make_unexpected(trail.error());
    return t;
}

QList<TemplateFault> templateFaults(const QByteArray &bytes)
{
    const auto json = parseJson(bytes, TemplateLimits);
    if (!json)
        return {TemplateFault{.message = json.error().message}};
    JsonTrail trail;
    checked(*json, trail);
    QList<TemplateFault> faults;
    for (const JsonFault &fault : trail.faults())
        faults += TemplateFault{.where = placeInWords(fault.pointer, *json), .message = fault.message};
    return faults;
}

Result<QList<BuiltInTemplate>> builtInTemplates()
{
    const auto versions = builtInVersions();
    if (!versions)
        return failed(versions);
    QList<BuiltInTemplate> templates;
    for (const BuiltInVersion &one : *versions) {
        const auto form = readTemplate(one.bytes);
        if (!form)
            return failed(form);
        templates += BuiltInTemplate{*form, one.bytes};
    }
    return templates;
}

Result<QList<BuiltInVersion>> builtInVersions()
{
    QList<BuiltInVersion> versions;
    const QDir folder(BuiltInFolder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = readFile(folder.filePath(name), TemplateLimits.bytes);
        if (!bytes)
            return failed(bytes);
        const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
        versions += BuiltInVersion{object["id"_L1].toString(), object["version"_L1].toString(),
                                   object["title"_L1].toString(), *bytes};
    }
    return versions;
}

} // namespace candour
