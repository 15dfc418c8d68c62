// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Sha256.h"
#include "publish/Html.h"
#include "publish/HtmlDocuments.h"
#include "publish/Notice.h"
#include "publish/RegisterFolders.h"
#include "publish/VersionLife.h"

#include <QTest>

using namespace candour;

namespace {

const QDate Day(2026, 7, 1);
const QByteArray Newer = "There is a newer version of this summary.";
const RegisterLook Look{.style = {}, .contact = QStringLiteral("dpia@example.org")};

QByteArray ordinaryPage()
{
    return html(ordinaryDocument(), {});
}

} // namespace

/// What a register says of versions that are no longer the newest, were withdrawn, or were removed.
class tst_VersionLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noticeStandsFirstAndAlone();
    void noticeSpeaksTheLanguageOfThePage();
    void noticeRunsNothing();
    void noticeNeedsAPageOfOurs();
    void pagesMayDifferInTheirNoticeOnly();

    void earlierVersionsSayThatThereIsANewerOne();
    void versionsThatWereChangedAreLeftAlone();

    void withdrawnPagesStayWithANotice();
    void anEarlierVersionIsWithdrawnByItself();
    void whatIsWithdrawnKeepsItsNotice();
    void removedVersionsLeaveAStub();
    void everyFormatOfEveryNamedVersionGoes();
    void feedAndCataloguesAreCleaned();
    void refusesWhatIsNotThere();
    void whatEndedMayEndAgain();
    void writeEndsNothing();
    void nothingElseMayChange();

private:
    QString folder() const { return m_temporary->filePath(u"register"_s); }
    QByteArray at(const QString &path) const { return snapshot(folder()).value(path); }
    void publish(int version, const QString &words = u"What we do"_s);
    void endNow(const QList<VersionEnd> &ends);
    VersionEnd withdrawal(int version) const
    {
        return {u"DPIA-0007"_s, version, EntryStatus::Withdrawn, Day, u"The <collection> has ended"_s};
    }
    VersionEnd removal(int version) const { return {u"DPIA-0007"_s, version, EntryStatus::Removed, Day, {}}; }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void tst_VersionLife::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkdir(folder()));
}

void tst_VersionLife::publish(int version, const QString &words)
{
    Catalogue before = *readCatalogue(folder());
    const QList<FinishedFile> outdated = outdatedPages(folder(), before, u"DPIA-0007"_s, version);
    for (CatalogueEntry &entry : before.published)
        for (const FinishedFile &page : outdated)
            if (entry.files.contains(page.name))
                entry.files.insert(page.name, sha256Hex(page.bytes));
    const auto files = publishedFiles(page(words), facts(version), before);
    QVERIFY_RESULT(files);
    QVERIFY_RESULT(write(outdated + *files, folder()));
}

void tst_VersionLife::endNow(const QList<VersionEnd> &ends)
{
    const auto change = ended(folder(), ends, Look);
    QVERIFY_RESULT(change);
    QVERIFY_RESULT(end(*change, folder()));
}

void tst_VersionLife::noticeStandsFirstAndAlone()
{
    const QByteArray page = ordinaryPage();
    const auto outdated = withNotice(page, {.newest = u"../index.html"_s});
    QVERIFY_RESULT(outdated);
    const QByteArray start = "<main id=\"page_content\" tabindex=\"-1\">\n<div class=\"notice\" role=\"note\">";
    QVERIFY(outdated->contains(QByteArray(start + "<p><strong>" + Newer)));
    QVERIFY(outdated->contains("<a href=\"../index.html\">Newest version of this page</a>"));
    const auto withdrawn = withNotice(*outdated, {EntryStatus::Withdrawn, Day, u"It ended"_s, {}});
    QVERIFY_RESULT(withdrawn);
    QCOMPARE(withdrawn->count("class=\"notice\""), 1);
    QVERIFY(!withdrawn->contains(Newer));
    QVERIFY(withdrawn->contains("This summary was withdrawn on 1 July 2026."));
    QVERIFY(withdrawn->contains("<p>Why: It ended</p>"));
    QCOMPARE(*withNotice(*withdrawn, {.newest = u"../index.html"_s}), *outdated);
}

void tst_VersionLife::noticeSpeaksTheLanguageOfThePage()
{
    const auto page = withNotice(html(welshDocument(), {}), {EntryStatus::Withdrawn, Day, {}, {}});
    QVERIFY_RESULT(page);
    QVERIFY(page->contains("Tynnwyd y crynodeb hwn yn ôl ar 1 Gorffennaf 2026."));
}

void tst_VersionLife::noticeRunsNothing()
{
    const auto page = withNotice(ordinaryPage(), {EntryStatus::Withdrawn, Day, u"<script>x</script></div>"_s, {}});
    QVERIFY_RESULT(page);
    QVERIFY(page->contains("Why: &lt;script&gt;x&lt;/script&gt;&lt;/div&gt;") && !page->contains("<script"));
    QVERIFY(differInNoticeOnly(*page, ordinaryPage()));
}

void tst_VersionLife::noticeNeedsAPageOfOurs()
{
    for (const QByteArray &other : {QByteArray(), "<html lang=\"en\"><main></main></html>"_ba, "%PDF-1.7"_ba})
        QVERIFY_ERROR(withNotice(other, {}), ErrorKind::Unreadable, "cannot be read");
}

void tst_VersionLife::pagesMayDifferInTheirNoticeOnly()
{
    const QByteArray page = ordinaryPage();
    const QByteArray noticed = *withNotice(page, {});
    QVERIFY(differInNoticeOnly(page, noticed) && differInNoticeOnly(noticed, page) && differInNoticeOnly(page, page));
    QVERIFY(!differInNoticeOnly(page, QByteArray(noticed).replace("DPIA-0007", "DPIA-0008")));
    QVERIFY(!differInNoticeOnly(page, noticed + ' '));
    QVERIFY(!differInNoticeOnly(QByteArray(), QByteArray()));
}

void tst_VersionLife::earlierVersionsSayThatThereIsANewerOne()
{
    publish(1);
    const QByteArray first = at(u"dpia-0007/v1/index.html"_s);
    QVERIFY(!first.contains(Newer));
    const QByteArray pdf = at(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s);
    publish(2, u"What we do now"_s);
    const QByteArray noticed = at(u"dpia-0007/v1/index.html"_s);
    QVERIFY(noticed.contains(Newer) && differInNoticeOnly(noticed, first));
    QVERIFY(!at(u"dpia-0007/v2/index.html"_s).contains(Newer) && !at(u"dpia-0007/index.html"_s).contains(Newer));
    QCOMPARE(at(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s), pdf);
    QCOMPARE(readCatalogue(folder())->published.first().files.value(u"dpia-0007/v1/index.html"_s), sha256Hex(noticed));
    const auto before = times(folder() + u"/dpia-0007/v1"_s);
    QTest::qWait(20);
    publish(3, u"And more"_s); // says nothing new of the first
    QCOMPARE(times(folder() + u"/dpia-0007/v1"_s), before);
    QVERIFY(at(u"dpia-0007/v2/index.html"_s).contains(Newer));
}

void tst_VersionLife::versionsThatWereChangedAreLeftAlone()
{
    publish(1);
    put(folder() + u"/dpia-0007/v1/index.html"_s, "somebody else's");
    publish(2);
    QCOMPARE(at(u"dpia-0007/v1/index.html"_s), "somebody else's"_ba);
    QVERIFY(QFile::remove(folder() + u"/dpia-0007/v2/index.html"_s));
    publish(3);
    QVERIFY(!snapshot(folder()).contains(u"dpia-0007/v2/index.html"_s));
}

void tst_VersionLife::withdrawnPagesStayWithANotice()
{
    publish(1);
    const Snapshot before = snapshot(folder());
    endNow({withdrawal(1)});
    for (const QString &path : {u"dpia-0007/index.html"_s, u"dpia-0007/v1/index.html"_s}) {
        QVERIFY(at(path).contains("This summary was withdrawn on 1 July 2026."));
        QVERIFY(at(path).contains("Why: The &lt;collection&gt; has ended"));
        QVERIFY(differInNoticeOnly(at(path), before.value(path)));
    }
    QCOMPARE(snapshot(folder()).keys(), before.keys());
    const CatalogueEntry entry = readCatalogue(folder())->published.first();
    QCOMPARE(int(entry.status), int(EntryStatus::Withdrawn));
    QCOMPARE(entry.files.value(u"dpia-0007/v1/index.html"_s), sha256Hex(at(u"dpia-0007/v1/index.html"_s)));
    QVERIFY(at(u"feed.atom"_s).contains("Withdrawn on 1 July 2026: The &lt;collection&gt; has ended"));
    QVERIFY(at(u"index.html"_s).contains("Withdrawn on 1 July 2026"));
    QVERIFY(at(u"catalogue.csv"_s).contains("\"withdrawn\""));
    QVERIFY(!at(u"data-shares.csv"_s).contains("Caldry Council"));
}

void tst_VersionLife::anEarlierVersionIsWithdrawnByItself()
{
    publish(1);
    publish(2);
    const QByteArray newest = at(u"dpia-0007/index.html"_s);
    endNow({withdrawal(1)});
    QCOMPARE(at(u"dpia-0007/index.html"_s), newest);
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains("Newest version of this page</a></p></div>"));
}

void tst_VersionLife::whatIsWithdrawnKeepsItsNotice()
{
    publish(1);
    endNow({withdrawal(1)});
    QCOMPARE(at(u"dpia-0007/v1/index.html"_s).count("Newest version of this page"), 1); // among the links below
    publish(2);
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains("withdrawn on"));
    QCOMPARE(at(u"dpia-0007/v1/index.html"_s).count("Newest version of this page"), 2);
    QVERIFY(!at(u"dpia-0007/index.html"_s).contains("withdrawn on"));
}

void tst_VersionLife::removedVersionsLeaveAStub()
{
    publish(1, u"A secret got out"_s);
    const Snapshot before = snapshot(folder());
    endNow({removal(1)});
    const Snapshot after = snapshot(folder());
    for (const QString &path : {u"dpia-0007/index.html"_s, u"dpia-0007/v1/index.html"_s}) {
        QVERIFY(after.value(path).contains("This version was removed on 1 July 2026."));
        QVERIFY(after.value(path).contains("<meta name=\"robots\" content=\"noindex\">"));
        QVERIFY(after.value(path).contains("<h1>DPIA-0007, version 1</h1>"));
    }
    for (auto file = after.begin(); file != after.end(); ++file)
        QVERIFY2(!file->contains("A secret got out") && !file->contains("School census") &&
                     !file->contains("Caldry Council"),
                 qPrintable(file.key()));
    QVERIFY(before.value(u"data-shares.html"_s).contains("Caldry Council"));
    QVERIFY(before.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s) && !after.contains(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s));
}

void tst_VersionLife::everyFormatOfEveryNamedVersionGoes()
{
    publish(1);
    publish(2);
    publish(3);
    endNow({removal(1), removal(2)});
    QStringList left = snapshot(folder()).keys();
    left.removeIf([](const QString &path) { return !path.contains(u"/v1/"_s) && !path.contains(u"/v2/"_s); });
    QCOMPARE(left, (QStringList{u"dpia-0007/v1/index.html"_s, u"dpia-0007/v2/index.html"_s}));
    QVERIFY(at(u"dpia-0007/index.html"_s).contains("What we do"));
    QVERIFY(snapshot(folder()).contains(u"dpia-0007/v3/DPIA-0007-v3.pdf"_s));
    publish(4); // and the stubs stay as they are
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains("was removed on"));
}

void tst_VersionLife::feedAndCataloguesAreCleaned()
{
    publish(1);
    endNow({removal(1)});
    const CatalogueEntry entry = readCatalogue(folder())->published.first();
    QCOMPARE(int(entry.status), int(EntryStatus::Removed));
    QCOMPARE(entry.title + entry.changeNote + entry.overallRisk, QString());
    QCOMPARE(entry.shares, PublicShares());
    QCOMPARE(entry.files.keys(), QStringList{u"dpia-0007/v1/index.html"_s});
    QVERIFY(at(u"feed.atom"_s).contains("<title>DPIA-0007</title>"));
    QVERIFY(at(u"feed.atom"_s).contains("Removed on 1 July 2026"));
    QVERIFY(at(u"index.html"_s).contains("Removed on 1 July 2026"));
}

void tst_VersionLife::refusesWhatIsNotThere()
{
    publish(1);
    QVERIFY_ERROR(ended(folder(), {withdrawal(2)}, Look), ErrorKind::Refused, "does not hold");
    put(folder() + u"/dpia-0007/v1/index.html"_s, "somebody else's");
    QVERIFY_ERROR(ended(folder(), {withdrawal(1)}, Look), ErrorKind::Unreadable, "as it was published");
    endNow({removal(1)}); // what was tampered with can be taken away all the same
    QVERIFY_ERROR(ended(folder(), {withdrawal(1)}, Look), ErrorKind::Refused, "does not hold");
}

/// A run that was cut off is made again, perhaps on another day.
void tst_VersionLife::whatEndedMayEndAgain()
{
    publish(1);
    endNow({withdrawal(1)});
    VersionEnd later = withdrawal(1);
    later.on = Day.addDays(1);
    endNow({later});
    QVERIFY(at(u"dpia-0007/v1/index.html"_s).contains("withdrawn on 2 July 2026"));
    endNow({removal(1)});
    const Snapshot before = snapshot(folder());
    VersionEnd again = removal(1);
    again.on = Day.addDays(1);
    endNow({again});
    QCOMPARE(snapshot(folder()), before);
}

/// A publication may not do by the way what a person must ask for.
void tst_VersionLife::writeEndsNothing()
{
    publish(1);
    const Snapshot before = snapshot(folder());
    for (const VersionEnd &one : {withdrawal(1), removal(1)}) {
        const auto change = ended(folder(), {one}, Look);
        QVERIFY_RESULT(change);
        QVERIFY(!write(change->files, folder()));
        QCOMPARE(snapshot(folder()), before);
    }
}

void tst_VersionLife::nothingElseMayChange()
{
    publish(1);
    publish(2);
    const Snapshot before = snapshot(folder());
    RegisterChange change = *ended(folder(), {removal(1)}, Look);
    for (FinishedFile &file : change.files)
        if (file.name == u"candour-register.json"_s)
            file.bytes.replace("School census", "Another");
    QVERIFY_ERROR(end(change, folder()), ErrorKind::Refused, "otherwise than these");
    change = *ended(folder(), {removal(1)}, Look);
    change.removed += u"dpia-0007/v2/index.html"_s;
    QVERIFY_ERROR(end(change, folder()), ErrorKind::Usage, "not a file of a register");
    change.removed.last() = u"index.html"_s;
    QVERIFY_ERROR(end(change, folder()), ErrorKind::Usage, "not a file of a register");
    QCOMPARE(snapshot(folder()), before);
}

QTEST_MAIN(tst_VersionLife)
#include "tst_VersionLife.moc"
