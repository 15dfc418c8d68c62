// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "support/Results.h"

#include <QTest>

using namespace candour;

namespace {

CatalogueEntry entry(const QString &reference, int version, const PublicShares &shares)
{
    return {.reference = reference,
            .title = u"Title of %1 <x>"_s.arg(reference),
            .organisation = u"Department"_s,
            .language = u"en-GB"_s,
            .version = version,
            .issued = QDate(2026, 6, version),
            .changeNote = {},
            .overallRisk = {},
            .nextReview = {},
            .files = {},
            .shares = shares};
}

const PublicShares Simple{.headers = {u"Organisation"_s, u"Route"_s},
                          .rows = {{u"Caldry Council"_s, u"Direct"_s}, {u"University & Co"_s, u"Secure access"_s}}};

QString pageOf(const Catalogue &catalogue)
{
    return QString::fromUtf8(sharesPage(catalogue, {}).bytes);
}

} // namespace

/// The list of data shares of a register.
class tst_SharesList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatTheNewestVersionsShow();
    void putsTheFactsOfTwoTemplatesBesideEachOther();
    void saysThatSharesAreWithheld();
    void setsListsAsLists();
    void leavesOutWhatEnded_data();
    void leavesOutWhatEnded();
    void saysWhereThereIsNone();
    void comesBackFromTheCatalogue();
    void aBrokenCatalogueBreaksNoTable();
};

void tst_SharesList::listsWhatTheNewestVersionsShow()
{
    const PublicShares old{.headers = {u"Organisation"_s}, .rows = {{u"Nobody any more"_s}}};
    const Catalogue catalogue{.published = {entry(u"A-1"_s, 1, old), entry(u"A-1"_s, 2, Simple)}};
    const QString page = pageOf(catalogue);
    QVERIFY(page.contains(u"<th scope=\"col\">Organisation</th><th scope=\"col\">Route</th>"_s));
    QVERIFY(page.contains(u"<th scope=\"row\">University &amp; Co</th><td>Secure access</td>"_s));
    QVERIFY(page.contains(u"<a href=\"a-1/index.html\">Title of A-1 &lt;x&gt;</a>"_s));
    QVERIFY(!page.contains(u"Nobody any more"_s));
    QCOMPARE(QString::fromUtf8(sharesTable(catalogue).bytes).count(u'\n'), 3);
    QVERIFY(isRegisterPath(sharesPage(catalogue, {}).name) && isRegisterPath(sharesTable(catalogue).name));
}

void tst_SharesList::putsTheFactsOfTwoTemplatesBesideEachOther()
{
    const PublicShares other{.headers = {u"Organisation"_s, u"Why"_s}, .rows = {{u"Third party"_s, u"Research"_s}}};
    const Catalogue catalogue{.published = {entry(u"B-1"_s, 1, other), entry(u"A-1"_s, 1, Simple)}};
    const QString table = QString::fromUtf8(sharesTable(catalogue).bytes);
    const QStringList lines = table.split(u"\r\n"_s);
    QVERIFY(lines.value(0).endsWith(u"\"Organisation\",\"Route\",\"Why\""_s));
    QVERIFY(lines.value(1).endsWith(u"\"Caldry Council\",\"Direct\",\"\""_s));
    QVERIFY(lines.value(3).endsWith(u"\"Third party\",\"\",\"Research\""_s));
}

void tst_SharesList::saysThatSharesAreWithheld()
{
    PublicShares some = Simple;
    some.rows += QStringList{u"Other entries: [Withheld: security]"_s};
    const QString page = pageOf({.published = {entry(u"A-1"_s, 1, some)}});
    QVERIFY(page.contains(u"<th scope=\"row\">Other entries: [Withheld: security]</th><td></td>"_s));
}

void tst_SharesList::setsListsAsLists()
{
    PublicShares some = Simple;
    some.rows[0][1] = u"One line\nAnother line"_s;
    const Catalogue catalogue{.published = {entry(u"A-1"_s, 1, some)}};
    QVERIFY(pageOf(catalogue).contains(u"<td><ul><li>One line</li><li>Another line</li></ul></td>"_s));
    QVERIFY(sharesTable(catalogue).bytes.contains("\"One line\nAnother line\""));
}

void tst_SharesList::leavesOutWhatEnded_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("withdrawn") << int(EntryStatus::Withdrawn);
    QTest::newRow("removed") << int(EntryStatus::Removed);
}

void tst_SharesList::leavesOutWhatEnded()
{
    QFETCH(int, status);
    CatalogueEntry ended = entry(u"A-1"_s, 2, Simple);
    ended.status = EntryStatus(status);
    const Catalogue catalogue{.published = {entry(u"A-1"_s, 1, Simple), ended}};
    QVERIFY(!pageOf(catalogue).contains(u"Caldry"_s));
    QVERIFY(!sharesTable(catalogue).bytes.contains("Caldry"));
}

void tst_SharesList::saysWhereThereIsNone()
{
    QVERIFY(pageOf({.published = {entry(u"A-1"_s, 1, {})}}).contains(u"No published assessment shows a data share."_s));
    QVERIFY(pageOf({}).contains(u"No published assessment shows a data share."_s));
}

void tst_SharesList::comesBackFromTheCatalogue()
{
    PublicShares some = Simple;
    some.rows += QStringList{u"Other entries: [Withheld: security]"_s};
    some.rows[0][1] = u"One line\nAnother line"_s;
    const Catalogue catalogue{.id = registerId(entry(u"A-1"_s, 1, {})),
                              .published = {entry(u"A-1"_s, 1, some), entry(u"B-1"_s, 1, {})}};
    const auto read = parseCatalogue(catalogueFile(catalogue).bytes, {});
    QVERIFY_RESULT(read);
    QCOMPARE(read->published, catalogue.published);
}

void tst_SharesList::aBrokenCatalogueBreaksNoTable()
{
    const Catalogue catalogue{.id = registerId(entry(u"A-1"_s, 1, {})), .published = {entry(u"A-1"_s, 1, Simple)}};
    const QByteArray whole = catalogueFile(catalogue).bytes;
    for (const auto &[from, to] : {std::pair{"[\"Caldry Council\"", "[\"a\",\"b\",\"Caldry Council\""},
                                   std::pair{"\"headers\"", "\"other\""}, std::pair{"\"rows\"", "\"other\""}}) {
        QByteArray broken = QByteArray(whole).replace("\n", "").simplified();
        broken.replace("[ ", "[");
        broken.replace(from, to);
        const auto read = parseCatalogue(broken, {});
        QVERIFY_RESULT(read);
        QVERIFY(!pageOf(*read).isEmpty() && !sharesTable(*read).bytes.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_SharesList)
#include "tst_SharesList.moc"
