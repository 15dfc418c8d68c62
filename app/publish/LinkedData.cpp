// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/LinkedData.h"

#include "base/Literals.h"
#include "publish/HtmlWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candour {

namespace {

QJsonObject context()
{
    return {{u"dcat"_s, u"http://www.w3.org/ns/dcat#"_s},
            {u"dct"_s, u"http://purl.org/dc/terms/"_s},
            {u"dpv"_s, u"https://w3id.org/dpv#"_s},
            {u"eu-gdpr"_s, u"https://w3id.org/dpv/legal/eu/gdpr#"_s},
            {u"foaf"_s, u"http://xmlns.com/foaf/0.1/"_s},
            {u"pd"_s, u"https://w3id.org/dpv/pd#"_s},
            {u"rdfs"_s, u"http://www.w3.org/2000/01/rdf-schema#"_s},
            {u"risk"_s, u"https://w3id.org/dpv/risk#"_s},
            {u"vcard"_s, u"http://www.w3.org/2006/vcard/ns#"_s},
            {u"xsd"_s, u"http://www.w3.org/2001/XMLSchema#"_s}};
}

QJsonObject resource(const QString &id)
{
    return {{u"@id"_s, id}};
}

/// What a version says of itself and of the processing that it is about.
class LinkedFacts
{
public:
    LinkedFacts(const Document &document, const PublicFacts &facts, const RegisterPaths &paths)
        : m_info(document.info), m_facts(facts), m_paths(paths)
    {}

    QJsonObject object() const
    {
        QJsonObject all{{u"@context"_s, context()},
                        {u"@id"_s, fileName(m_paths.version)},
                        {u"@type"_s, QJsonArray{u"dpv:DPIA"_s, u"dcat:Resource"_s}},
                        {u"dct:identifier"_s, m_facts.reference},
                        {u"dct:isVersionOf"_s, resource(u"../index.html"_s)},
                        {u"dct:language"_s, m_info.language},
                        {u"dct:title"_s, words(m_facts.title)},
                        {u"dcat:distribution"_s, distributions()},
                        {u"dpv:hasProcess"_s, process()}};
        if (!m_facts.versions.isEmpty())
            all.insert(u"dcat:version"_s, QString::number(m_facts.versions.first().number));
        const auto add = [&](const QString &name, const QJsonValue &value, bool known) {
            if (known)
                all.insert(name, value);
        };
        const QDate first = m_info.firstIssued.isValid() ? m_info.firstIssued : m_info.issued;
        const QString licence = allowedAddress(m_info.licenceUrl);
        add(u"dct:description"_s, words(m_info.description), !m_info.description.isEmpty());
        add(u"dct:issued"_s, day(first), first.isValid());
        add(u"dct:modified"_s, day(m_info.issued), m_info.issued.isValid());
        add(u"dct:license"_s, resource(licence), !licence.isEmpty());
        add(u"dct:publisher"_s, publisher(), !m_facts.organisation.isEmpty());
        add(u"dct:conformsTo"_s, labelled(m_facts.method), !m_facts.method.isEmpty());
        add(u"dcat:contactPoint"_s, contact(), !m_facts.contact.isEmpty());
        add(u"dpv:hasApplicableLaw"_s, labelled(m_facts.regime), !m_facts.regime.isEmpty());
        const QJsonArray status = valuesOf(u"dpv:hasStatus"_s);
        add(u"dpv:hasStatus"_s, status, !status.isEmpty());
        return all;
    }

private:
    static QString fileName(const QString &path) { return path.section(u'/', -1); }

    static QJsonObject day(QDate date)
    {
        return {{u"@type"_s, u"xsd:date"_s}, {u"@value"_s, date.toString(Qt::ISODate)}};
    }

    QJsonObject words(const QString &said) const
    {
        return {{u"@language"_s, m_info.language}, {u"@value"_s, pageText(said)}};
    }

    QJsonObject labelled(const QString &said) const { return {{u"rdfs:label"_s, words(said)}}; }

    QJsonObject publisher() const
    {
        return {{u"@type"_s, u"foaf:Organization"_s}, {u"foaf:name"_s, words(m_facts.organisation)}};
    }

    QJsonObject contact() const
    {
        return {{u"@type"_s, u"vcard:Kind"_s}, {u"vcard:hasEmail"_s, resource(u"mailto:"_s + m_facts.contact)}};
    }

    QJsonArray distributions() const
    {
        const auto one = [](const QString &path, const QString &type) {
            return QJsonObject{
                {u"@type"_s, u"dcat:Distribution"_s},
                {u"dcat:downloadURL"_s, resource(fileName(path))},
                {u"dcat:mediaType"_s, resource(u"https://www.iana.org/assignments/media-types/"_s + type)}};
        };
        return {one(m_paths.version, u"text/html"_s), one(m_paths.pdf, u"application/pdf"_s),
                one(m_paths.text, u"text/plain"_s)};
    }

    /// Every name that the vocabulary has for what is said, and the words of the page.
    QJsonArray valuesOf(const QString &property) const
    {
        QJsonArray values;
        for (const PublicTerm &term : m_facts.terms) {
            if (term.property != property)
                continue;
            for (const QString &name : term.terms)
                values += resource(name);
            if (!term.words.isEmpty())
                values += labelled(term.words);
        }
        return values;
    }

    QJsonObject process() const
    {
        QJsonObject process{{u"@type"_s, u"dpv:Process"_s}};
        for (const PublicTerm &term : m_facts.terms)
            if (term.property != "dpv:hasStatus"_L1 && term.property != "dpv:hasRiskLevel"_L1)
                process.insert(term.property, valuesOf(term.property));
        const QJsonArray level = valuesOf(u"dpv:hasRiskLevel"_s);
        if (!level.isEmpty())
            process.insert(u"dpv:hasRisk"_s, QJsonObject{{u"@type"_s, u"dpv:Risk"_s}, {u"dpv:hasRiskLevel"_s, level}});
        return process;
    }

    const DocumentInfo &m_info;
    const PublicFacts &m_facts;
    const RegisterPaths &m_paths;
};

} // namespace

QByteArray linkedData(const Document &document, const PublicFacts &facts, const RegisterPaths &paths)
{
    return QJsonDocument(LinkedFacts(document, facts, paths).object()).toJson(QJsonDocument::Indented);
}

} // namespace candour
