// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Catalogue.h"

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
                          .nextReview = QDate(2027, 1, 2),
                          .files = {}};
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
    void catalogueRefusesFilesOfOtherFolders();
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
    QCOMPARE(found, QStringList{u"a-1/index.html"_s});
}

void tst_RegisterPage::dependsOnTheEntriesOnly()
{
    const QList<CatalogueEntry> entries = {entry(u"A-1"_s, 1, QDate(2026, 3, 1)),
                                           entry(u"B-1"_s, 1, QDate(2026, 3, 1))};
    QCOMPARE(registerPage({entries[1], entries[0]}), registerPage(entries));
    QCOMPARE(catalogueFile(entries), catalogueFile(entries));
}

void tst_RegisterPage::catalogueKeepsEveryVersion()
{
    QList<CatalogueEntry> entries = {entry(u"A-1"_s, 1, QDate(2026, 3, 1)), entry(u"A-1"_s, 2, QDate(2026, 4, 1))};
    entries[1].files = {{u"a-1/v2/index.html"_s, u"aa"_s}, {u"a-1/v2/A-1-v2.pdf"_s, u"bb"_s}};
    entries[0].nextReview = {};
    const FinishedFile file = catalogueFile(entries);
    QCOMPARE(file.name, QString(CatalogueName));
    const auto read = parseCatalogue(file.bytes, u"folder"_s);
    QVERIFY(read.has_value());
    QCOMPARE(*read, entries);
}

void tst_RegisterPage::catalogueRefusesFilesOfOtherFolders()
{
    CatalogueEntry odd = entry(u"A-1"_s, 1, QDate(2026, 3, 1));
    odd.files = {{u"b-1/v1/index.html"_s, u"aa"_s}};
    QVERIFY(!parseCatalogue(catalogueFile({odd}).bytes, u"folder"_s));
    odd.files.clear();
    odd.reference = u"../A"_s;
    QVERIFY(!parseCatalogue(catalogueFile({odd}).bytes, u"folder"_s));
}

QTEST_GUILESS_MAIN(tst_RegisterPage)
#include "tst_RegisterPage.moc"
