// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/RegisterPaths.h"
#include "publish/WriteJournal.h"
#include "support/Results.h"

using namespace candour;

/// Where files stand in a register, and what a journal may say of them.
class tst_RegisterPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPathsOfReferenceAndNumber();
    void refusesOddReferences_data();
    void refusesOddReferences();
    void knowsItsOwnPaths_data();
    void knowsItsOwnPaths();
    void takesAnAddressAsThatOfAFolder_data();
    void takesAnAddressAsThatOfAFolder();
    void readsTheJournalItWrote();
    void readsNoJournalThatIsNotWhole_data();
    void readsNoJournalThatIsNotWhole();
};

void tst_RegisterPaths::makesPathsOfReferenceAndNumber()
{
    const auto paths = registerPaths(u"DPIA-0007"_s, 12);
    QVERIFY_RESULT(paths);
    QCOMPARE(paths->folder, u"dpia-0007"_s);
    QCOMPARE(paths->newest, u"dpia-0007/index.html"_s);
    QCOMPARE(paths->version, u"dpia-0007/v12/index.html"_s);
    QCOMPARE(paths->pdf, u"dpia-0007/v12/DPIA-0007-v12.pdf"_s);
    QCOMPARE(paths->pdfName, u"DPIA-0007-v12.pdf"_s);
    QCOMPARE(paths->text, u"dpia-0007/v12/DPIA-0007-v12.txt"_s);
    QCOMPARE(paths->data, u"dpia-0007/v12/DPIA-0007-v12.jsonld"_s);
    QCOMPARE(paths->table(3), u"dpia-0007/v12/DPIA-0007-v12-table-3.csv"_s);
    for (const QString &path : {paths->newest, paths->version, paths->pdf, paths->text, paths->data, paths->table(3)})
        QVERIFY(isRegisterPath(path));
    QCOMPARE(versionOf(paths->pdf), 12);
    QVERIFY_RESULT(registerPaths(QString(64, u'a'), 1));
}

void tst_RegisterPaths::refusesOddReferences_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("empty") << QString();
    QTest::newRow("too long") << QString(65, u'a');
    QTest::newRow("begins with a hyphen") << u"-a"_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("backslash") << u"a\\b"_s;
    QTest::newRow("accent") << u"é"_s;
    QTest::newRow("digit of another script") << u"DPIA-\u0967"_s;
    QTest::newRow("line end") << u"DPIA-1\n"_s;
    QTest::newRow("space") << u"DPIA 1"_s;
}

void tst_RegisterPaths::refusesOddReferences()
{
    QFETCH(QString, reference);
    QVERIFY_ERROR(registerPaths(reference, 1), ErrorKind::Refused, "cannot name a folder");
    QVERIFY_ERROR(registerPaths(u"DPIA-1"_s, 0), ErrorKind::Refused, "without a version number");
    QVERIFY_ERROR(registerPaths(u"DPIA-1"_s, -1), ErrorKind::Refused, "without a version number");
}

void tst_RegisterPaths::knowsItsOwnPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("ours");
    QTest::addColumn<bool>("ofVersion");
    const auto row = [](const QString &path, bool ours, bool ofVersion) {
        QTest::newRow(qPrintable(path)) << path << ours << ofVersion;
    };
    row(u"index.html"_s, true, false);
    row(u"candour-register.json"_s, true, false);
    for (const QLatin1String name : {AccessibilityName, FeedName, SiteMapName, CatalogueTableName})
        row(name, true, false);
    row(u"feed.xml"_s, false, false);
    row(u"dpia-1/feed.atom"_s, false, false);
    row(u"dpia-1/index.html"_s, true, false);
    row(u"dpia-1/v1/index.html"_s, true, true);
    row(u"dpia-1/v1/DPIA-1-v1.pdf"_s, true, true);
    row(u"dpia-1/v1/DPIA-1-v1.txt"_s, true, true);
    row(u"dpia-1/v1/DPIA-1-v1-table-1.csv"_s, true, true);
    row(u"dpia-1/v1/DPIA-1-v1.exe"_s, false, false);
    row(u"dpia-1/v0/index.html"_s, false, false);
    row(u"dpia-1/v01/index.html"_s, false, false);
    row(u"dpia-1/v1/other.html"_s, false, false);
    row(u"dpia-1/v1/sub/index.html"_s, false, false);
    row(u"DPIA-1/index.html"_s, false, false);
    row(u"dpia-1/notes.pdf"_s, false, false);
    row(u"../index.html"_s, false, false);
    row(u"dpia-1/../index.html"_s, false, false);
    row(u"/index.html"_s, false, false);
    row(u"index.html\n"_s, false, false);
    row(u"dpia-1/v1/.pdf"_s, false, false);
    row(QString(), false, false);
}

void tst_RegisterPaths::knowsItsOwnPaths()
{
    QFETCH(QString, path);
    QTEST(isRegisterPath(path), "ours");
    QTEST(isOfVersion(path), "ofVersion");
    QCOMPARE(versionOf(path) > 0, isOfVersion(path));
}

void tst_RegisterPaths::takesAnAddressAsThatOfAFolder_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("address");
    const QString folder = u"https://www.example.org/dpia/"_s;
    QTest::newRow("folder") << folder << folder;
    QTest::newRow("without slash") << folder.chopped(1) << folder;
    QTest::newRow("page") << folder + u"index.html"_s << folder;
    QTest::newRow("host") << u"https://www.example.org"_s << u"https://www.example.org/"_s;
    QTest::newRow("blanks") << u" https://www.example.org/a b "_s << u"https://www.example.org/a%20b/"_s;
    QTest::newRow("query") << folder + u"?a=1"_s << QString();
    QTest::newRow("part of a page") << folder + u"#a"_s << QString();
    QTest::newRow("password") << u"https://a:b@www.example.org/"_s << QString();
    QTest::newRow("mailbox") << u"mailto:a@example.org"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_RegisterPaths::takesAnAddressAsThatOfAFolder()
{
    QFETCH(QString, said);
    QTEST(registerAddress(said), "address");
    QCOMPARE(registerAddress(registerAddress(said)), registerAddress(said));
}

void tst_RegisterPaths::readsTheJournalItWrote()
{
    const WriteJournal journal{
        .undoing = true,
        .folders = {u"dpia-1"_s, u"dpia-1/v1"_s},
        .files = {{u"dpia-1/v1/index.html"_s, u"aa"_s, false}, {u"index.html"_s, u"bb"_s, true}}};
    QCOMPARE(journalFrom(toBytes(journal)), journal);
    QCOMPARE(journalFrom(toBytes({})), WriteJournal{});
}

void tst_RegisterPaths::readsNoJournalThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole =
        toBytes({.undoing = false, .folders = {u"a"_s}, .files = {{u"index.html"_s, u"bb"_s, true}}});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << whole.left(whole.size() / 2);
    QTest::newRow("another format") << QByteArray(whole).replace("candour-write-journal", "other");
    QTest::newRow("file elsewhere") << QByteArray(whole).replace("index.html", "../x.html");
    QTest::newRow("folder elsewhere") << QByteArray(whole).replace(R"("a")", R"("../a")");
    QTest::newRow("folder above") << QByteArray(whole).replace(R"("a")", R"("")");
}

void tst_RegisterPaths::readsNoJournalThatIsNotWhole()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!journalFrom(bytes));
}

QTEST_GUILESS_MAIN(tst_RegisterPaths)
#include "tst_RegisterPaths.moc"
