// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/Html.h"
#include "publish/HtmlDocuments.h"
#include "publish/Notice.h"
#include "publish/RegisterFiles.h"
#include "support/Documents.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace candour;

namespace {

constexpr int Patience = 15 * 60 * 1000; // a busy machine, and a browser

const QString Tools = QStringLiteral(CANDOUR_SOURCE_DIR "/tests/tools/check-html");

struct Verdict
{
    int status = -1;
    QString words;
};

/// A page that must be refused: what is changed in a good one, and what is found.
struct Fault
{
    const char *name;
    const char *from;
    const char *to;
    QString finding;
};

const QList<Fault> Faults{
    {"a script", "</main>", "<script></script></main>", u"holds what it may not"_s},
    {"a picture from elsewhere", "</main>", "<img alt=\"\" src=\"https://example.org/x.png\"></main>",
     u"holds what it may not"_s},
    {"a style that its policy does not allow", "--window: #f6f7f9", "--window: #f6f7f8", u"the browser says"_s},
    {"grey on grey", "--quiet: #52606d", "--quiet: #b2b6bd", u"color-contrast"_s},
    {"a header cell without scope", "<th scope=\"col\">", "<th>", u"header cell without scope"_s},
    {"no language", " lang=\"en-GB\"", "", u"html-has-lang"_s},
    {"a broken list", "<ul>", "<ul><p>x</p>", u"nu error"_s},
    {"a link to nowhere", "href=\"#purpose\"", "href=\"#propose\"", u"leads nowhere"_s},
    {"a script address", "mailto:privacy@example.gov.uk", "javascript:alert(1)", u"forbidden address"_s},
    {"a picture without words", "<desc ", "<g ", u"picture without title"_s},
};

Verdict check(const QStringList &files)
{
    QProcess node;
    node.start(u"node"_s, QStringList{Tools + u"/check.mjs"_s} + files);
    if (!node.waitForFinished(Patience))
        return {-1, node.errorString()};
    return {node.exitCode(), QString::fromUtf8(node.readAllStandardOutput() + node.readAllStandardError())};
}

QByteArray registerOf(const QStringList &titles, const HouseStyle &style = {})
{
    QList<CatalogueEntry> entries;
    for (const QString &title : titles)
        entries += CatalogueEntry{.reference = u"DPIA-%1"_s.arg(entries.size()),
                                  .title = title,
                                  .organisation = u"Department for Example Statistics"_s,
                                  .language = entries.isEmpty() ? u"en-GB"_s : u"cy"_s,
                                  .version = int(entries.size()) + 1,
                                  .issued = QDate(2026, 6, 4).addDays(-entries.size()),
                                  .changeNote = {},
                                  .overallRisk = entries.isEmpty() ? u"Low"_s : QString(),
                                  .nextReview = entries.isEmpty() ? QDate(2027, 6, 4) : QDate()};
    if (entries.size() > 2) {
        entries.last().status = EntryStatus::Withdrawn;
        entries.last().ended = QDate(2026, 6, 4);
    }
    return registerPage(entries, style).bytes;
}

QByteArray sharesOf(const QString &language)
{
    CatalogueEntry entry;
    entry.reference = u"DPIA-0007"_s;
    entry.title = u"School census"_s;
    entry.organisation = u"Department for Example Statistics"_s;
    entry.language = language;
    entry.version = 1;
    entry.shares = {.headers = {u"Organisation"_s, u"How"_s, u"Safeguards"_s},
                    .rows = {{u"Caldry Council"_s, u"Direct transfer"_s, u"A contract\nVisits"_s},
                             {u"An agency with a very long name that goes on"_s, u"Secure service"_s, QString()},
                             {u"Other entries are not shown: [Withheld: security]"_s}}};
    return sharesPage({.published = {entry}}, {.style = {}, .contact = u"dpia@example.gov.uk"_s}).bytes;
}

QByteArray accessibilityOf(const QString &language, const RegisterLook &look)
{
    const CatalogueEntry entry{.reference = u"DPIA-1"_s,
                               .organisation = u"Department for Example Statistics"_s,
                               .language = language,
                               .version = 1};
    return accessibilityPage({entry}, look).bytes;
}

} // namespace

class tst_HtmlPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passAxeNuAndTheHouse();
    void wouldNotPassWithFaults_data();
    void wouldNotPassWithFaults();

private:
    QString put(const QString &name, const QByteArray &bytes);
    QString faulty(qsizetype fault) const; ///< The file that holds this page.
    Verdict checkFaults();

    QTemporaryDir m_folder;
};

void tst_HtmlPages::initTestCase()
{
    const bool there = QFileInfo::exists(Tools + u"/node_modules/axe-core"_s) &&
                       QFileInfo::exists(Tools + u"/node_modules/vnu-jar"_s) &&
                       !QStandardPaths::findExecutable(u"node"_s).isEmpty();
    QVERIFY2(
        there,
        "The page checkers are not installed. Do what tests/tools/check-html/README.md says under \"Install once\".");
}

QString tst_HtmlPages::put(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The page could not be put into a temporary folder.");
    return file.fileName();
}

void tst_HtmlPages::passAxeNuAndTheHouse()
{
    const HtmlLinks links{u"DPIA-0007-v2.pdf"_s,
                          u"../index.html"_s,
                          u"../../index.html"_s,
                          {{u"cy"_s, u"cy/index.html"_s}},
                          u"../../accessibility.html"_s};
    QStringList files{
        put(u"ordinary.html"_s, html(ordinaryDocument(), links)),
        put(u"extreme.html"_s, html(extremeDocument(), {})),
        put(u"right-to-left.html"_s, html(rightToLeftDocument(), links)),
        put(u"welsh.html"_s, html(welshDocument(), links)),
        put(u"register.html"_s,
            registerOf({u"School census"_s, u"<script>alert(1)</script>"_s, u"Cyfrifiad yr ysgolion"_s})),
        put(u"outdated.html"_s, *withNotice(html(ordinaryDocument(), links), {.newest = u"../index.html"_s})),
        put(u"withdrawn.html"_s,
            *withNotice(html(welshDocument(), links),
                        {EntryStatus::Withdrawn, QDate(2026, 7, 1), u"The collection has ended"_s, {}})),
        put(u"removed.html"_s, removedPage({.reference = u"DPIA-0007"_s,
                                            .organisation = u"Department for Example Statistics"_s,
                                            .language = u"en-GB"_s,
                                            .version = 1,
                                            .status = EntryStatus::Removed,
                                            .ended = QDate(2026, 7, 1)},
                                           {.contact = u"dpia@example.gov.uk"_s}, u"../../"_s)),
        put(u"empty-register.html"_s, registerOf({})),
        put(u"accessibility.html"_s, accessibilityOf(u"en-GB"_s, {.contact = u"dpia@example.gov.uk"_s})),
        put(u"welsh-accessibility.html"_s, accessibilityOf(u"cy"_s, {.style = documents::houseStyle().info.style})),
        put(u"data-shares.html"_s, sharesOf(u"en-GB"_s)),
        put(u"welsh-data-shares.html"_s, sharesOf(u"cy"_s)),
        put(u"no-data-shares.html"_s, sharesPage({}, {}).bytes),
        put(u"house-register.html"_s, registerOf({u"School census"_s}, documents::houseStyle().info.style))};
    for (const auto &[name, document] : documents::corpus())
        files += put(u"corpus-"_s + name + u".html"_s, html(document, links));
    const Verdict verdict = check(files);
    QVERIFY2(verdict.status == 0, qPrintable(verdict.words));
    QVERIFY2(verdict.words.contains(u"%1 pages, 5 views each, 0 findings"_s.arg(files.size())),
             qPrintable(verdict.words));
}

void tst_HtmlPages::wouldNotPassWithFaults_data()
{
    QTest::addColumn<qsizetype>("fault");
    for (qsizetype i = 0; i < Faults.size(); ++i)
        QTest::newRow(Faults.at(i).name) << i;
}

QString tst_HtmlPages::faulty(qsizetype fault) const
{
    return m_folder.filePath(u"faulty-%1.html"_s.arg(fault));
}

Verdict tst_HtmlPages::checkFaults()
{
    QStringList files;
    for (qsizetype i = 0; i < Faults.size(); ++i)
        files += put(QFileInfo(faulty(i)).fileName(),
                     html(ordinaryDocument(), {}).replace(Faults.at(i).from, Faults.at(i).to));
    return check(files);
}

void tst_HtmlPages::wouldNotPassWithFaults()
{
    QFETCH(qsizetype, fault);
    static const Verdict verdict = checkFaults(); // all at once: starting a browser takes longer than a page
    QCOMPARE(verdict.status, 1);
    const QByteArray good = html(ordinaryDocument(), {});
    QVERIFY(QByteArray(good).replace(Faults.at(fault).from, Faults.at(fault).to) != good);
    const QStringList lines = verdict.words.split(u'\n');
    QVERIFY2(std::any_of(lines.begin(), lines.end(),
                         [&](const QString &line) {
                             return line.contains(faulty(fault)) && line.contains(Faults.at(fault).finding);
                         }),
             qPrintable(verdict.words));
}

QTEST_GUILESS_MAIN(tst_HtmlPages)
#include "tst_HtmlPages.moc"
