// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/HtmlDocuments.h"
#include "publish/LinkedData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace candour;

namespace {

PublicFacts ordinaryFacts()
{
    PublicFacts facts;
    facts.reference = u"DPIA-0007"_s;
    facts.title = u"School \"census\"\u0001"_s;
    facts.organisation = u"Department"_s;
    facts.contact = u"dpia@example.org"_s;
    facts.regime = u"UK GDPR"_s;
    facts.terms = {{u"dpv:hasLegalBasis"_s, {u"eu-gdpr:A6-1-e"_s}, u"A public task"_s},
                   {u"dpv:hasLegalBasis"_s, {u"eu-gdpr:A9-2-g"_s, u"eu-gdpr:A9-2-j"_s}, u"Public interest"_s},
                   {u"dpv:hasPurpose"_s, {}, u"To plan"_s},
                   {u"dpv:hasRiskLevel"_s, {u"risk:LowRisk"_s}, u"Low"_s},
                   {u"dpv:hasStatus"_s, {}, u"Approved"_s}};
    facts.versions = {{2, QDate(2026, 6, 4), {}}, {1, QDate(2025, 11, 19), {}}};
    return facts;
}

QJsonObject written(const PublicFacts &facts, const Document &document = ordinaryDocument())
{
    const QByteArray bytes = linkedData(document, facts, *registerPaths(u"DPIA-0007"_s, 2));
    return QJsonDocument::fromJson(bytes).object();
}

/// Every prefix that is used in names, identifiers and types, but for those of web addresses.
void collectPrefixes(const QJsonValue &value, QSet<QString> &prefixes)
{
    const auto add = [&](const QString &name) {
        if (name.contains(u':') && !name.contains(u"//"_s) && !name.startsWith(u"mailto:"_s))
            prefixes.insert(name.section(u':', 0, 0));
    };
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        add(one.key());
        if (one.key() == u"@id"_s || one.key() == u"@type"_s)
            add(one->toString());
        collectPrefixes(*one, prefixes);
    }
    for (const QJsonValue &one : value.toArray()) {
        add(one.toString());
        collectPrefixes(one, prefixes);
    }
}

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

/// The facts of a version for programs.
class tst_LinkedData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIs();
    void explainsEveryPrefix();
    void asksTheNetworkForNothing();
    void namesFactsAndSaysThem();
    void leavesOutWhatIsNotKnown();
    void pointsToItsFiles();
};

void tst_LinkedData::saysWhatItIs()
{
    const QJsonObject all = written(ordinaryFacts());
    QCOMPARE(compact(all[u"@type"_s]), "[\"dpv:DPIA\",\"dcat:Resource\"]"_ba);
    QCOMPARE(all[u"@id"_s].toString(), u"index.html"_s);
    QCOMPARE(all[u"dct:identifier"_s].toString(), u"DPIA-0007"_s);
    QCOMPARE(all[u"dcat:version"_s].toString(), u"2"_s);
    QCOMPARE(compact(all[u"dct:title"_s]),
             "{\"@language\":\"en-GB\",\"@value\":\"School \\\"census\\\"\xEF\xBF\xBD\"}"_ba);
    QCOMPARE(compact(all[u"dct:issued"_s]), "{\"@type\":\"xsd:date\",\"@value\":\"2025-11-19\"}"_ba);
    QCOMPARE(compact(all[u"dct:modified"_s]), "{\"@type\":\"xsd:date\",\"@value\":\"2026-06-04\"}"_ba);
    QVERIFY(compact(all[u"dcat:contactPoint"_s]).contains("mailto:dpia@example.org"));
    QVERIFY(compact(all[u"dpv:hasApplicableLaw"_s]).contains("UK GDPR"));
}

void tst_LinkedData::explainsEveryPrefix()
{
    const QJsonObject all = written(ordinaryFacts());
    QSet<QString> prefixes;
    collectPrefixes(all, prefixes);
    QVERIFY(prefixes.size() > 6);
    for (const QString &prefix : prefixes)
        QVERIFY2(all[u"@context"_s].toObject().contains(prefix), qPrintable(prefix));
}

void tst_LinkedData::asksTheNetworkForNothing()
{
    QVERIFY(written(ordinaryFacts())[u"@context"_s].isObject()); // an address would have to be fetched
}

void tst_LinkedData::namesFactsAndSaysThem()
{
    const QJsonObject all = written(ordinaryFacts());
    const QJsonObject process = all[u"dpv:hasProcess"_s].toObject();
    QCOMPARE(compact(process[u"dpv:hasLegalBasis"_s]),
             "[{\"@id\":\"eu-gdpr:A6-1-e\"},"
             "{\"rdfs:label\":{\"@language\":\"en-GB\",\"@value\":\"A public task\"}},"
             "{\"@id\":\"eu-gdpr:A9-2-g\"},{\"@id\":\"eu-gdpr:A9-2-j\"},"
             "{\"rdfs:label\":{\"@language\":\"en-GB\",\"@value\":\"Public interest\"}}]"_ba);
    QVERIFY(process[u"dpv:hasPurpose"_s].isArray());
    QVERIFY(compact(process[u"dpv:hasRisk"_s]).contains("\"dpv:hasRiskLevel\":[{\"@id\":\"risk:LowRisk\"}"));
    QVERIFY(!process.contains(u"dpv:hasStatus"_s) && !process.contains(u"dpv:hasRiskLevel"_s));
    QVERIFY(compact(all[u"dpv:hasStatus"_s]).contains("Approved"));
}

void tst_LinkedData::leavesOutWhatIsNotKnown()
{
    Document bare;
    bare.info.language = u"cy"_s;
    bare.info.licenceUrl = u"javascript:alert(1)"_s;
    PublicFacts facts;
    facts.reference = u"DPIA-0007"_s;
    const QJsonObject all = written(facts, bare);
    QCOMPARE(all.keys(), (QStringList{u"@context"_s, u"@id"_s, u"@type"_s, u"dcat:distribution"_s, u"dct:identifier"_s,
                                      u"dct:isVersionOf"_s, u"dct:language"_s, u"dct:title"_s, u"dpv:hasProcess"_s}));
    QCOMPARE(all[u"dpv:hasProcess"_s].toObject().keys(), QStringList{u"@type"_s});
}

void tst_LinkedData::pointsToItsFiles()
{
    const QByteArray files = compact(written(ordinaryFacts())[u"dcat:distribution"_s]);
    for (const char *name : {"\"index.html\"", "\"DPIA-0007-v2.pdf\"", "\"DPIA-0007-v2.txt\""})
        QVERIFY2(files.contains(name), name);
    QCOMPARE(compact(written(ordinaryFacts())[u"dct:isVersionOf"_s]), "{\"@id\":\"../index.html\"}"_ba);
}

QTEST_GUILESS_MAIN(tst_LinkedData)
#include "tst_LinkedData.moc"
