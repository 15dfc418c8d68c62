// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/RegisterFiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace {

CatalogueEntry entry(const QString &reference, int version, QDate issued)
{
    return CatalogueEntry{.reference = reference,
                          .title = reference + u" <title> & more"_s,
                          .organisation = u"Department"_s,
                          .language = u"en-GB"_s,
                          .version = version,
                          .issued = issued,
                          .changeNote = u"Note"_s,
                          .overallRisk = u"Low"_s,
                          .nextReview = QDate(2027, 1, 2)};
}

/// The cells of each row, parted by bars.
QStringList rows(const QByteArray &page)
{
    static const QRegularExpression row(u"<tr>(.*?)</tr>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cell(u"<t[hd][^>]*>(.*?)</t[hd]>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QStringList lines;
    for (auto one = row.globalMatch(QString::fromUtf8(page)); one.hasNext();) {
        QStringList cells;
        for (auto each = cell.globalMatch(one.next().captured(1)); each.hasNext();)
            cells += each.next().captured(1).remove(tag);
        lines += cells.join(u" | "_s);
    }
    return lines;
}

} // namespace

/// The first page of a register, and the catalogue it is made from.
class tst_RegisterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestVersionOfEach();
    void saysWhatIsNotRecorded();
    void speaksTheLanguageOfTheLatest();
    void linksBelowItsFolder();
    void dependsOnTheEntriesOnly();
    void catalogueKeepsEveryVersion();
    void readsACatalogueWithoutStatus();
    void catalogueRefusesWhatItCouldNotHaveWritten_data();
    void catalogueRefusesWhatItCouldNotHaveWritten();
    void saysWhatHasEnded();
};

void tst_RegisterPage::listsTheNewestVersionOfEach()
{
    const FinishedFile page =
        registerPage({entry(u"A-1"_s, 2, QDate(2026, 3, 1)), entry(u"A-1"_s, 1, QDate(2026, 9, 1)),
                      entry(u"B-1"_s, 1, QDate(2026, 5, 1))});
    QCOMPARE(page.name, u"index.html"_s);
    QCOMPARE(rows(page.bytes).mid(1),
             (QStringList{u"B-1 &lt;title&gt; &amp; more | B-1 | 1 | Low | 1 May 2026 | 2 January 2027"_s,
                          u"A-1 &lt;title&gt; &amp; more | A-1 | 2 | Low | 1 March 2026 | 2 January 2027"_s}));
}

void tst_RegisterPage::saysWhatIsNotRecorded()
{
    CatalogueEntry bare = entry(u"A-1"_s, 1, QDate(2026, 3, 1));
    bare.overallRisk.clear();
    bare.nextReview = {};
    QVERIFY(rows(registerPage({bare}).bytes)[1].endsWith(u"| Not recorded | 1 March 2026 | Not recorded"_s));
    const QByteArray empty = registerPage({}).bytes; // a table without rows would be read out as a table of nothing
    QVERIFY(empty.contains("Nothing has been published here yet.") && !empty.contains("<table"));
}

void tst_RegisterPage::speaksTheLanguageOfTheLatest()
{
    CatalogueEntry latest = entry(u"B-1"_s, 1, QDate(2026, 5, 1));
    latest.language = u"cy"_s;
    const QByteArray page = registerPage({entry(u"A-1"_s, 1, QDate(2026, 3, 1)), latest}).bytes;
    QVERIFY(page.contains("<html lang=\"cy\""));
    QCOMPARE(rows(page).first(), u"Asesiad | Cyfeirnod | Fersiwn | Risg ar ôl y mesurau | Cyhoeddwyd | "
                                 u"Adolygiad nesaf"_s);
    QVERIFY(page.contains("href=\"a-1/index.html\" lang=\"en-GB\" hreflang=\"en-GB\""));
    QVERIFY(page.contains("href=\"b-1/index.html\">"));
}

void tst_RegisterPage::linksBelowItsFolder()
{
    const QString page = QString::fromUtf8(registerPage({entry(u"A-1"_s, 1, QDate(2026, 3, 1))}).bytes);
    static const QRegularExpression address(u"href=\"([^\"]*)\""_s);
    QStringList found;
    for (auto it = address.globalMatch(page); it.hasNext();)
        found += it.next().captured(1);
    found.removeIf([](const QString &one) { return one.startsWith(u'#'); });
    QCOMPARE(found, (QStringList{u"feed.atom"_s, u"a-1/index.html"_s, u"data-shares.html"_s, u"catalogue.csv"_s,
                                 u"feed.atom"_s, u"accessibility.html"_s}));
}

void tst_RegisterPage::dependsOnTheEntriesOnly()
{
    const QList<CatalogueEntry> entries = {entry(u"A-1"_s, 1, QDate(2026, 3, 1)),
                                           entry(u"B-1"_s, 1, QDate(2026, 3, 1))};
    QCOMPARE(registerPage({entries[1], entries[0]}), registerPage(entries));
    const Catalogue catalogue{.published = entries};
    QCOMPARE(catalogueFile(catalogue), catalogueFile(catalogue));
}

void tst_RegisterPage::catalogueKeepsEveryVersion()
{
    Catalogue catalogue{.id = registerId(entry(u"A-1"_s, 1, QDate(2026, 3, 1))),
                        .address = u"https://www.example.org/dpia/"_s,
                        .published = {entry(u"A-1"_s, 1, QDate(2026, 3, 1)), entry(u"A-1"_s, 2, QDate(2026, 4, 1)),
                                      entry(u"A-1"_s, 3, QDate(2026, 5, 1))}};
    QList<CatalogueEntry> &entries = catalogue.published;
    entries[0].nextReview = {};
    entries[0].status = EntryStatus::Removed;
    entries[0].ended = QDate(2026, 6, 1);
    entries[1].files = {{u"a-1/v2/index.html"_s, u"aa"_s}, {u"a-1/v2/A-1-v2.pdf"_s, u"bb"_s}};
    entries[2].status = EntryStatus::Withdrawn;
    entries[2].ended = QDate(2026, 6, 2);
    entries[2].endedFor = u"It ended"_s;
    const FinishedFile file = catalogueFile(catalogue);
    QCOMPARE(file.name, QString(CatalogueName));
    const auto read = parseCatalogue(file.bytes, u"folder"_s);
    QVERIFY(read.has_value());
    QCOMPARE(*read, catalogue);
}

/// As folders have it in which an earlier version of the program published.
void tst_RegisterPage::readsACatalogueWithoutStatus()
{
    const QByteArray older = R"({"format": "candour-register", "formatVersion": 1, "published": [
        {"reference": "A-1", "version": 1, "title": "T", "language": "en-GB", "issued": "2026-03-01", "files": {}}]})";
    const auto read = parseCatalogue(older, u"folder"_s);
    QVERIFY(read.has_value());
    QVERIFY(read->id.isEmpty() && read->address.isEmpty());
    QCOMPARE(read->published.first().title, u"T"_s);
    QCOMPARE(read->published.first().status, EntryStatus::Published);
}

void tst_RegisterPage::catalogueRefusesWhatItCouldNotHaveWritten_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("file of another folder") << "a-1/v1/index.html"_ba
                                            << "b-1/v1/index.html"_ba;
    QTest::newRow("file of another version") << "a-1/v1/index.html"_ba
                                             << "a-1/v11/index.html"_ba;
    QTest::newRow("reference that leads out") << R"("reference": "A-1")"_ba
                                              << R"("reference": "../A")"_ba;
    QTest::newRow("unknown status") << R"("published",)"_ba
                                    << R"("forgotten",)"_ba;
    QTest::newRow("address of a script") << "https://www.example.org/"_ba
                                         << "javascript:alert(1)/"_ba;
    QTest::newRow("address without a slash") << "example.org/"_ba
                                             << "example.org/x"_ba;
    QTest::newRow("no identifier") << "urn-"_ba
                                   << "x"_ba;
    QTest::newRow("newer format") << R"("formatVersion": 2)"_ba
                                  << R"("formatVersion": 3)"_ba;
}

void tst_RegisterPage::catalogueRefusesWhatItCouldNotHaveWritten()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Catalogue good{.id = registerId(entry(u"A-1"_s, 1, QDate(2026, 3, 1))),
                   .address = u"https://www.example.org/"_s,
                   .published = {entry(u"A-1"_s, 1, QDate(2026, 3, 1))}};
    good.published[0].files = {{u"a-1/v1/index.html"_s, u"aa"_s}};
    const QByteArray bytes = catalogueFile(good).bytes;
    QVERIFY(parseCatalogue(bytes, u"folder"_s));
    if (from == "urn-")
        from = good.id.toUtf8();
    QVERIFY(bytes.contains(from));
    QVERIFY(!parseCatalogue(QByteArray(bytes).replace(from, to), u"folder"_s));
}

void tst_RegisterPage::saysWhatHasEnded()
{
    CatalogueEntry withdrawn = entry(u"A-1"_s, 1, QDate(2026, 3, 1));
    withdrawn.status = EntryStatus::Withdrawn;
    withdrawn.ended = QDate(2026, 6, 2);
    CatalogueEntry removed = entry(u"B-1"_s, 1, QDate(2026, 3, 1));
    removed.status = EntryStatus::Removed;
    removed.ended = QDate(2026, 6, 3);
    removed.title.clear();
    const QStringList lines = rows(registerPage({withdrawn, removed}).bytes);
    QVERIFY2(lines[1].startsWith(u"B-1Removed on 3 June 2026 | B-1"_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u"A-1 &lt;title&gt; &amp; moreWithdrawn on 2 June 2026 | A-1"_s),
             qPrintable(lines[2]));
}

QTEST_GUILESS_MAIN(tst_RegisterPage)
#include "tst_RegisterPage.moc"
