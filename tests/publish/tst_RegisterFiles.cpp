// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "publish/XmlSchema.h"

#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace candour;

namespace {

CatalogueEntry published(const QString &reference, int version, QDate issued)
{
    const auto paths = registerPaths(reference, version);
    return CatalogueEntry{.reference = reference,
                          .title = reference + u" <title> & “more”\u0001"_s,
                          .organisation = u"Department & Sons"_s,
                          .language = u"en-GB"_s,
                          .version = version,
                          .issued = issued,
                          .changeNote = version > 1 ? u"=1+1, \"so\""_s : QString(),
                          .overallRisk = u"Low"_s,
                          .nextReview = QDate(2027, 1, 2),
                          .files = {{paths->version, u"aa"_s}, {paths->pdf, u"bb"_s}}};
}

Catalogue sampleCatalogue(const QString &address = {})
{
    CatalogueEntry withdrawn = published(u"B-1"_s, 1, QDate(2026, 2, 1));
    withdrawn.status = EntryStatus::Withdrawn;
    withdrawn.ended = QDate(2026, 7, 1);
    withdrawn.endedFor = u"The collection has ended"_s;
    withdrawn.language = u"cy"_s;
    CatalogueEntry removed{.reference = u"C-1"_s,
                           .organisation = {},
                           .language = u"en-GB"_s,
                           .version = 1,
                           .issued = QDate(2026, 2, 2),
                           .status = EntryStatus::Removed,
                           .ended = QDate(2026, 8, 1)};
    return {.id = registerId(published(u"A-1"_s, 1, QDate(2026, 1, 1))),
            .address = address,
            .published = {published(u"A-1"_s, 1, QDate(2026, 1, 1)), published(u"A-1"_s, 2, QDate(2026, 6, 1)),
                          withdrawn, removed}};
}

const QString Address = QStringLiteral("https://www.example.org/dpia/");

/// The words of each element of this name, in order.
QStringList wordsOf(const QByteArray &xml, const QString &name)
{
    QStringList found;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            found += reader.readElementText(QXmlStreamReader::IncludeChildElements);
    return found;
}

/// The addresses of each link of this relation.
QStringList linksOf(const QByteArray &xml, const QString &relation)
{
    QStringList found;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "link"_L1 &&
            reader.attributes().value("rel"_L1) == relation)
            found += reader.attributes().value("href"_L1).toString();
    return found;
}

} // namespace

/// The files of a register beside its page: feed, site map, table, accessibility statement.
class tst_RegisterFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatPagesLinkToFirst();
    void feedIsWhatReadersExpect_data();
    void feedIsWhatReadersExpect();
    void feedTellsOfTheLatest();
    void feedKeepsIdentifiers();
    void feedSaysWhatHasEnded();
    void feedHasAHundredEntriesAtMost();
    void feedOfNothingIsWhole();
    void feedFindsItsAddresses();
    void siteMapKnowsWholeAddressesOnly();
    void siteMapLeavesOutWhatIsRemoved();
    void tableHasEveryVersion();
    void tableRunsNoFormula();
    void statementNamesTheMailbox();
};

void tst_RegisterFiles::writesWhatPagesLinkToFirst()
{
    const auto names = [](const Catalogue &catalogue) {
        QStringList list;
        for (const FinishedFile &file : registerFiles(catalogue, {}))
            list += file.name;
        return list;
    };
    QCOMPARE(names(sampleCatalogue()),
             (QStringList{u"accessibility.html"_s, u"feed.atom"_s, u"catalogue.csv"_s, u"data-shares.csv"_s,
                          u"data-shares.html"_s, u"index.html"_s, u"candour-register.json"_s}));
    QCOMPARE(names(sampleCatalogue(Address)),
             (QStringList{u"accessibility.html"_s, u"feed.atom"_s, u"catalogue.csv"_s, u"data-shares.csv"_s,
                          u"data-shares.html"_s, u"sitemap.xml"_s, u"index.html"_s, u"candour-register.json"_s}));
}

void tst_RegisterFiles::feedIsWhatReadersExpect_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("schema");
    QTest::newRow("feed") << feedFile(sampleCatalogue()).bytes << u"atom.rng"_s;
    QTest::newRow("feed with an address") << feedFile(sampleCatalogue(Address)).bytes << u"atom.rng"_s;
    QTest::newRow("feed of nothing") << feedFile({}).bytes << u"atom.rng"_s;
    QTest::newRow("site map") << siteMapFile(sampleCatalogue(Address))->bytes << u"sitemap.rng"_s;
    QTest::newRow("site map of nothing") << siteMapFile({.address = Address})->bytes << u"sitemap.rng"_s;
}

void tst_RegisterFiles::feedIsWhatReadersExpect()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, schema);
    QCOMPARE(schemaFault(xml, schema), QString());
    // And the schema would say otherwise.
    for (const QByteArray &name : {"updated"_ba, "loc"_ba, "id"_ba}) {
        const QByteArray without =
            QByteArray(xml).replace(QByteArray('<' + name + '>'), "<x>").replace(QByteArray("</" + name + '>'), "</x>");
        QVERIFY(without == xml || !schemaFault(without, schema).isEmpty());
    }
    QVERIFY(!schemaFault(QByteArray(xml).replace("2026-", "x"), schema).isEmpty() || !xml.contains("2026-"));
}

void tst_RegisterFiles::feedTellsOfTheLatest()
{
    const QByteArray xml = feedFile(sampleCatalogue()).bytes;
    QCOMPARE(wordsOf(xml, u"title"_s), (QStringList{u"Published data protection impact assessments"_s, u"C-1"_s,
                                                    u"B-1 <title> & “more”\uFFFD"_s, u"A-1 <title> & “more”\uFFFD"_s}));
    QCOMPARE(wordsOf(xml, u"updated"_s), (QStringList{u"2026-08-01T00:00:00Z"_s, u"2026-08-01T00:00:00Z"_s,
                                                      u"2026-07-01T00:00:00Z"_s, u"2026-06-01T00:00:00Z"_s}));
    QCOMPARE(wordsOf(xml, u"published"_s).last(), u"2026-01-01T00:00:00Z"_s);
    QCOMPARE(wordsOf(xml, u"summary"_s).last(), u"=1+1, \"so\""_s);
    QCOMPARE(linksOf(xml, u"related"_s), (QStringList{u"b-1/v1/B-1-v1.pdf"_s, u"a-1/v2/A-1-v2.pdf"_s}));
}

/// Whoever reads the feed must know an assessment again, whatever is published after it.
void tst_RegisterFiles::feedKeepsIdentifiers()
{
    Catalogue catalogue = sampleCatalogue();
    const QStringList before = wordsOf(feedFile(catalogue).bytes, u"id"_s);
    QCOMPARE(QSet<QString>(before.begin(), before.end()).size(), 4);
    for (const QString &id : before)
        QVERIFY2(id.startsWith(u"urn:uuid:"_s) && id.size() == 45, qPrintable(id));
    catalogue.published.prepend(published(u"0-EARLIER"_s, 1, QDate(2025, 1, 1)));
    catalogue.published += published(u"A-1"_s, 3, QDate(2027, 1, 1));
    catalogue.published.last().organisation = u"Another name"_s;
    const QStringList after = wordsOf(feedFile(catalogue).bytes, u"id"_s);
    QCOMPARE(after.first(), before.first());
    QCOMPARE(after.at(1), before.last());
    QVERIFY(registerId(published(u"A-1"_s, 1, QDate(2026, 1, 2))) != catalogue.id);
}

void tst_RegisterFiles::feedSaysWhatHasEnded()
{
    const QStringList said = wordsOf(feedFile(sampleCatalogue()).bytes, u"summary"_s);
    QCOMPARE(said.at(0), u"Removed on 1 August 2026"_s);
    QCOMPARE(said.at(1), u"Tynnwyd yn ôl ar 1 Gorffennaf 2026: The collection has ended"_s);
    Catalogue catalogue = sampleCatalogue();
    catalogue.published[2].endedFor.clear();
    QCOMPARE(wordsOf(feedFile(catalogue).bytes, u"summary"_s).at(1), u"Tynnwyd yn ôl ar 1 Gorffennaf 2026"_s);
}

void tst_RegisterFiles::feedHasAHundredEntriesAtMost()
{
    Catalogue catalogue = sampleCatalogue();
    for (int i = 0; i < 150; ++i)
        catalogue.published += published(u"D-%1"_s.arg(i), 1, QDate(2025, 1, 1).addDays(i));
    const QByteArray xml = feedFile(catalogue).bytes;
    QCOMPARE(wordsOf(xml, u"entry"_s).size(), 100);
    QVERIFY(xml.contains("D-149") && !xml.contains("D-1 "));
}

void tst_RegisterFiles::feedOfNothingIsWhole()
{
    QCOMPARE(wordsOf(feedFile({}).bytes, u"updated"_s), QStringList{u"1970-01-01T00:00:00Z"_s});
}

void tst_RegisterFiles::feedFindsItsAddresses()
{
    const QByteArray relative = feedFile(sampleCatalogue()).bytes;
    QVERIFY(!relative.contains("xml:base"));
    QCOMPARE(linksOf(relative, u"self"_s), QStringList{u"feed.atom"_s});
    QCOMPARE(linksOf(relative, u"alternate"_s).last(), u"a-1/index.html"_s);
    QVERIFY(feedFile(sampleCatalogue(Address)).bytes.contains("xml:base=\"https://www.example.org/dpia/\""));
}

void tst_RegisterFiles::siteMapKnowsWholeAddressesOnly()
{
    QVERIFY(!siteMapFile(sampleCatalogue()));
    const QByteArray xml = siteMapFile(sampleCatalogue(Address))->bytes;
    QCOMPARE(wordsOf(xml, u"loc"_s),
             (QStringList{Address, Address + u"accessibility.html"_s, Address + u"data-shares.html"_s,
                          Address + u"b-1/index.html"_s, Address + u"a-1/index.html"_s}));
    QCOMPARE(wordsOf(xml, u"lastmod"_s), (QStringList{u"2026-08-01"_s, u"2026-07-01"_s, u"2026-06-01"_s}));
}

void tst_RegisterFiles::siteMapLeavesOutWhatIsRemoved()
{
    QVERIFY(!siteMapFile(sampleCatalogue(Address))->bytes.contains("c-1"));
}

void tst_RegisterFiles::tableHasEveryVersion()
{
    const QStringList lines = QString::fromUtf8(catalogueTable(sampleCatalogue(Address)).bytes.mid(3)).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.first().startsWith(u"\"reference\",\"title\","_s));
    QVERIFY2(lines[1].endsWith(u"\"https://www.example.org/dpia/a-1/v1/index.html\","
                               "\"https://www.example.org/dpia/a-1/v1/A-1-v1.pdf\""_s),
             qPrintable(lines[1]));
    QVERIFY(lines[3].contains(u"\"withdrawn\""_s) && lines[3].contains(u"\"The collection has ended\""_s));
    QVERIFY(lines[4].startsWith(u"\"C-1\",\"\",\"\""_s) && lines[4].endsWith(u"\"\",\"\""_s));
    QVERIFY(catalogueTable(sampleCatalogue()).bytes.contains("\"a-1/v2/index.html\""));
}

void tst_RegisterFiles::tableRunsNoFormula()
{
    QVERIFY(catalogueTable(sampleCatalogue()).bytes.contains("\"'=1+1, \"\"so\"\"\""));
}

void tst_RegisterFiles::statementNamesTheMailbox()
{
    const QByteArray with = accessibilityPage({}, {.contact = u"dpia@example.org"_s}).bytes;
    QVERIFY(with.contains("Write to <a href=\"mailto:dpia@example.org\">dpia@example.org</a>."));
    QVERIFY(accessibilityPage({}).bytes.contains("Write to the organisation"));
    QVERIFY(accessibilityPage({published(u"A-1"_s, 1, QDate(2026, 1, 1))}).bytes.contains("Department &amp; Sons"));
    CatalogueEntry welsh = published(u"A-1"_s, 1, QDate(2026, 1, 1));
    welsh.language = u"cy"_s;
    QVERIFY(accessibilityPage({welsh}).bytes.contains("<h1>Datganiad hygyrchedd</h1>"));
}

QTEST_GUILESS_MAIN(tst_RegisterFiles)
#include "tst_RegisterFiles.moc"
