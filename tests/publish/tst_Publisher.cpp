// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderWrite.h"
#include "publish/RegisterFolders.h"
#include "publish/RegisterPaths.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace candour;

class tst_Publisher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesFilesAfterReferenceAndVersionOnly();
    void writesWhatItsPagesLinkToFirst();
    void linksOnlyToFilesThatAreThere();
    void writesNothingTheSecondTime();
    void leavesOtherAssessmentsAlone();
    void keepsThePermanentAddressForTheNewestVersion();
    void catalogueComesBackAsItWas();
    void keepsIdentifierAndAddressOfTheRegister();
    void cataloguesByReferenceAndVersion();

    void refusesWhatCannotBePublished_data();
    void refusesWhatCannotBePublished();
    void refusesAFolderOfOtherPeoplesFiles();
    void refusesOtherPeoplesFolderInTheRegister();
    void refusesAFolderThatCannotBeWritten();
    void refusesAVersionWithOtherBytes();
    void refusesWhatStandsInTheWay_data();
    void refusesWhatStandsInTheWay();
    void refusesToForgetAPublication();
    void refusesACatalogueThatIsNotWhole_data();
    void refusesACatalogueThatIsNotWhole();
    void refusesWhileSomeoneElsePublishes();
    void refusesPathsThatNoRegisterHas_data();
    void refusesPathsThatNoRegisterHas();

private:
    QString folder() const { return m_temporary->filePath(u"register"_s); }
    void publish(int version, const QString &reference = u"DPIA-0007"_s);

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void tst_Publisher::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkdir(folder()));
}

void tst_Publisher::publish(int version, const QString &reference)
{
    QVERIFY_RESULT(write(made(facts(version, reference), folder()), folder()));
}

void tst_Publisher::namesFilesAfterReferenceAndVersionOnly()
{
    PublicFacts f = facts(2);
    f.title = u"../../secret title"_s;
    Document document = page();
    document.info.title = f.title;
    const FinishedFiles files = made(f, folder(), document);
    QCOMPARE(names(files),
             QStringList({u"dpia-0007/v2/DPIA-0007-v2.pdf"_s, u"dpia-0007/v2/DPIA-0007-v2.txt"_s,
                          u"dpia-0007/v2/DPIA-0007-v2.jsonld"_s, u"dpia-0007/v2/index.html"_s,
                          u"dpia-0007/index.html"_s, u"accessibility.html"_s, u"feed.atom"_s, u"catalogue.csv"_s,
                          u"data-shares.csv"_s, u"data-shares.html"_s, u"index.html"_s, u"candour-register.json"_s}));
    QVERIFY_RESULT(write(files, folder()));
    Snapshot expected{{u"dpia-0007"_s, "(folder)"}, {u"dpia-0007/v2"_s, "(folder)"}};
    for (const FinishedFile &file : files)
        expected.insert(file.name, file.bytes);
    QCOMPARE(snapshot(folder()), expected);
    QVERIFY(files.first().bytes.startsWith("%PDF-"));
}

void tst_Publisher::writesWhatItsPagesLinkToFirst()
{
    const QStringList order = names(made(facts(1), folder()));
    QVERIFY(order.indexOf(u"dpia-0007/v1/DPIA-0007-v1.pdf"_s) < order.indexOf(u"dpia-0007/v1/index.html"_s));
    QVERIFY(order.indexOf(u"dpia-0007/v1/DPIA-0007-v1.txt"_s) < order.indexOf(u"dpia-0007/v1/index.html"_s));
    QVERIFY(order.indexOf(u"dpia-0007/v1/index.html"_s) < order.indexOf(u"dpia-0007/index.html"_s));
    QVERIFY(order.indexOf(u"dpia-0007/index.html"_s) < order.indexOf(u"index.html"_s));
    QVERIFY(order.indexOf(u"accessibility.html"_s) < order.indexOf(u"index.html"_s));
    QVERIFY(order.indexOf(u"feed.atom"_s) < order.indexOf(u"index.html"_s));
    QVERIFY(order.indexOf(u"catalogue.csv"_s) < order.indexOf(u"index.html"_s));
    QCOMPARE(order.last(), u"candour-register.json"_s);
}

void tst_Publisher::linksOnlyToFilesThatAreThere()
{
    publish(1);
    publish(2);
    publish(1, u"DPIA-0008"_s);
    static const QRegularExpression link(u"href=\"([^\"#:]+)\""_s);
    int links = 0;
    const Snapshot all = snapshot(folder());
    for (auto file = all.begin(); file != all.end(); ++file) {
        if (!file.key().endsWith(u".html"_s))
            continue;
        const QDir here = QFileInfo(QDir(folder()).filePath(file.key())).dir();
        for (auto match = link.globalMatch(QString::fromUtf8(*file)); match.hasNext(); ++links) {
            const QString target = match.next().captured(1);
            QVERIFY2(QFileInfo(here.filePath(target)).isFile(), qPrintable(file.key() + u" -> "_s + target));
        }
    }
    QVERIFY(links >= 12);
}

void tst_Publisher::writesNothingTheSecondTime()
{
    publish(1);
    const auto before = times(folder());
    QTest::qWait(20);
    publish(1);
    QCOMPARE(times(folder()), before);
}

void tst_Publisher::leavesOtherAssessmentsAlone()
{
    publish(1, u"DPIA-0001"_s);
    publish(1, u"DPIA-0009"_s);
    const auto before = times(folder());
    QTest::qWait(20);
    publish(1);
    const auto after = times(folder());
    int others = 0;
    for (auto file = before.begin(); file != before.end(); ++file)
        if (file.key().contains(u"dpia-0001"_s) || file.key().contains(u"dpia-0009"_s)) {
            QCOMPARE(after.value(file.key()), *file);
            ++others;
        }
    QCOMPARE(others, 14);
    const auto entries = readCatalogue(folder());
    QVERIFY_RESULT(entries);
    QCOMPARE(entries->published.size(), 3);
}

void tst_Publisher::keepsThePermanentAddressForTheNewestVersion()
{
    publish(1);
    const QByteArray first = snapshot(folder()).value(u"dpia-0007/index.html"_s);
    QVERIFY_RESULT(write(made(facts(2), folder(), page(u"What we do now"_s)), folder()));
    const QByteArray second = snapshot(folder()).value(u"dpia-0007/index.html"_s);
    QVERIFY(first != second);
    QVERIFY(second.contains("What we do now"));
    publish(1);
    QCOMPARE(snapshot(folder()).value(u"dpia-0007/index.html"_s), second);
}

void tst_Publisher::catalogueComesBackAsItWas()
{
    publish(2);
    const auto entries = readCatalogue(folder());
    QVERIFY_RESULT(entries);
    QCOMPARE(entries->published.size(), 1);
    const CatalogueEntry &entry = entries->published.first();
    QCOMPARE(entry.issued, QDate(2026, 6, 6));
    QCOMPARE(entry.changeNote, u"Change 2"_s);
    QCOMPARE(entry.overallRisk, u"Low"_s);
    QCOMPARE(entry.files.keys(), QStringList({u"dpia-0007/v2/DPIA-0007-v2.jsonld"_s, u"dpia-0007/v2/DPIA-0007-v2.pdf"_s,
                                              u"dpia-0007/v2/DPIA-0007-v2.txt"_s, u"dpia-0007/v2/index.html"_s}));
    const QByteArray pdf = snapshot(folder()).value(u"dpia-0007/v2/DPIA-0007-v2.pdf"_s);
    QCOMPARE(entry.files.value(u"dpia-0007/v2/DPIA-0007-v2.pdf"_s),
             QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(catalogueFile(*entries).bytes, snapshot(folder()).value(u"candour-register.json"_s));
}

void tst_Publisher::keepsIdentifierAndAddressOfTheRegister()
{
    publish(1);
    Catalogue before = *readCatalogue(folder());
    QVERIFY(!before.id.isEmpty() && before.address.isEmpty());
    QVERIFY(!snapshot(folder()).contains(u"sitemap.xml"_s));
    before.address = u"https://www.example.org/"_s;
    const auto files = publishedFiles(page(), facts(1, u"DPIA-0001"_s), before);
    QVERIFY_RESULT(files);
    QVERIFY_RESULT(write(*files, folder()));
    publish(2); // without an address, as from a workspace that does not say one
    const Catalogue after = *readCatalogue(folder());
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.address, before.address);
    QVERIFY(snapshot(folder()).value(u"sitemap.xml"_s).contains("https://www.example.org/dpia-0007/index.html"));
}

void tst_Publisher::cataloguesByReferenceAndVersion()
{
    publish(1, u"DPIA-0009"_s);
    publish(1, u"DPIA-0008"_s);
    publish(2, u"DPIA-0008"_s);
    publish(1, u"DPIA-0007"_s);
    const auto entries = readCatalogue(folder());
    QVERIFY_RESULT(entries);
    QStringList order;
    for (const CatalogueEntry &entry : entries->published)
        order += u"%1 v%2"_s.arg(entry.reference).arg(entry.version);
    QCOMPARE(order, (QStringList{u"DPIA-0007 v1"_s, u"DPIA-0008 v1"_s, u"DPIA-0008 v2"_s, u"DPIA-0009 v1"_s}));
}

void tst_Publisher::refusesWhatCannotBePublished_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<QString>("words");
    QTest::newRow("an internal print") << u"DPIA-0007"_s << 2 << u"INTERNAL"_s << u"internal print"_s;
    QTest::newRow("no reference") << QString() << 2 << QString() << u"cannot name a folder"_s;
    QTest::newRow("a reference that leads out") << u"../DPIA"_s << 2 << QString() << u"cannot name a folder"_s;
    QTest::newRow("a reference with a line end") << u"DPIA-1\n"_s << 2 << QString() << u"cannot name a folder"_s;
    QTest::newRow("a reference of other letters") << u"ÄBC"_s << 2 << QString() << u"cannot name a folder"_s;
    QTest::newRow("a reference too long") << u"D"_s.repeated(65) << 2 << QString() << u"cannot name a folder"_s;
    QTest::newRow("no version") << u"DPIA-0007"_s << 0 << QString() << u"without a version number"_s;
    QTest::newRow("a version too late") << u"DPIA-0007"_s << 2 << QString() << u"Version 3 is already published"_s;
    QTest::newRow("a reference in other letters") << u"dpia-0007"_s << 4 << QString() << u"share a folder"_s;
}

void tst_Publisher::refusesWhatCannotBePublished()
{
    QFETCH(QString, reference);
    QFETCH(int, version);
    QFETCH(QString, stamp);
    QFETCH(QString, words);
    publish(3);
    Document document = page();
    document.info.stamp = stamp;
    const auto files = publishedFiles(document, facts(version, reference), *readCatalogue(folder()));
    QVERIFY(!files);
    QCOMPARE(int(files.error().kind), int(ErrorKind::Refused));
    QVERIFY2(files.error().message.contains(words), qPrintable(files.error().message));
}

void tst_Publisher::refusesAFolderOfOtherPeoplesFiles()
{
    const FinishedFiles files = made(facts(1), folder());
    for (const QString &name : {u"notes.txt"_s, u".hidden"_s, u"index.html"_s, u"folder/file"_s}) {
        init();
        put(folder() + u'/' + name, "mine");
        const Snapshot before = snapshot(folder());
        QVERIFY_ERROR(write(files, folder()), ErrorKind::Refused, "other people’s files");
        QCOMPARE(snapshot(folder()), before);
        QVERIFY(!readCatalogue(folder()));
    }
}

void tst_Publisher::refusesOtherPeoplesFolderInTheRegister()
{
    publish(1, u"DPIA-0001"_s);
    put(folder() + u"/dpia-0007/notes.txt"_s, "mine");
    const Snapshot before = snapshot(folder());
    QVERIFY_ERROR(write(made(facts(1), folder()), folder()), ErrorKind::Refused, "other people’s files");
    QCOMPARE(snapshot(folder()), before);
}

void tst_Publisher::refusesAFolderThatCannotBeWritten()
{
    const FinishedFiles files = made(facts(1), folder());
    const QString missing = m_temporary->filePath(u"no/such"_s);
    QVERIFY_ERROR(write(files, missing), ErrorKind::Unreadable, "cannot be written");
    put(m_temporary->filePath(u"file"_s), "mine");
    QVERIFY_ERROR(write(files, m_temporary->filePath(u"file"_s)), ErrorKind::Refused, "not a folder");

    QVERIFY(QFile::setPermissions(m_temporary->path(), QFile::Permissions(0x7055)));
    QVERIFY(QFile::setPermissions(folder(), QFile::Permissions(0x5055)));
    const uid_t self = ::geteuid();
    if (self == 0)
        QCOMPARE(::seteuid(65534), 0); // root may write anywhere
    const auto byWrite = write(files, folder());
    const auto byFolder = write(files, folder() + u"/new"_s);
    QCOMPARE(::seteuid(self), 0);
    QVERIFY_ERROR(byWrite, ErrorKind::Unreadable, "cannot be written");
    QVERIFY_ERROR(byFolder, ErrorKind::Unreadable, "cannot be written");
    QCOMPARE(snapshot(folder()), Snapshot());
    QFile::setPermissions(folder(), QFile::Permissions(0x7077));
}

void tst_Publisher::refusesAVersionWithOtherBytes()
{
    publish(1);
    const Snapshot before = snapshot(folder());
    const FinishedFiles other = made(facts(1), folder(), page(u"Something else"_s));
    QVERIFY_ERROR(write(other, folder()), ErrorKind::Refused, "never changed");
    int changed = 0;
    for (const FinishedFile &file : other) {
        if (!isOfVersion(file.name) || before.value(file.name) == file.bytes)
            continue;
        ++changed; // each is refused by itself, the page as well
        QVERIFY_ERROR(FolderWrite(folder()).changed({file}), ErrorKind::Refused, "never changed");
    }
    QCOMPARE(changed, 3);
    QCOMPARE(snapshot(folder()), before);
}

void tst_Publisher::refusesWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file where the assessment's folder must go") << u"dpia-0007"_s << u"file"_s;
    QTest::newRow("a file where the version's folder must go") << u"dpia-0007/v2"_s << u"file"_s;
    QTest::newRow("a folder where a page must go") << u"dpia-0007/v2/index.html"_s << u"folder"_s;
    QTest::newRow("a folder where the register's page must go") << u"index.html"_s << u"folder"_s;
    QTest::newRow("a link in place of a folder") << u"dpia-0007"_s << u"link"_s;
    QTest::newRow("a link in place of a page") << u"index.html"_s << u"link"_s;
}

void tst_Publisher::refusesWhatStandsInTheWay()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    publish(1, path.contains(u'/') ? u"DPIA-0007"_s : u"DPIA-0001"_s);
    const FinishedFiles files = made(facts(2), folder());
    const QString whole = folder() + u'/' + path;
    QFile::remove(whole);
    const QString elsewhere = m_temporary->filePath(u"elsewhere"_s);
    QVERIFY(QDir().mkdir(elsewhere));
    if (kind == u"file"_s)
        put(whole, "mine");
    else if (kind == u"folder"_s)
        QVERIFY(QDir().mkpath(whole));
    else
        QVERIFY(QFile::link(elsewhere, whole));
    const Snapshot before = snapshot(folder());
    QVERIFY_ERROR(write(files, folder()), ErrorKind::Refused, "stands where");
    QCOMPARE(snapshot(folder()), before);
    QCOMPARE(snapshot(elsewhere), Snapshot());
}

void tst_Publisher::refusesToForgetAPublication()
{
    const FinishedFiles early = made(facts(1), folder());
    publish(1, u"DPIA-0001"_s);
    const Snapshot before = snapshot(folder());
    QVERIFY_ERROR(write(early, folder()), ErrorKind::Refused, "Publish again");
    QVERIFY_ERROR(write(early.mid(0, 4), folder()), ErrorKind::Usage, "without the list");
    QCOMPARE(snapshot(folder()), before);
    publish(1);
}

void tst_Publisher::refusesACatalogueThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("cut short") << QByteArray("}\n") << QByteArray();
    QTest::newRow("another format") << QByteArray("candour-register\"") << QByteArray("other\"");
    QTest::newRow("a newer format") << QByteArray("\"formatVersion\": 2") << QByteArray("\"formatVersion\": 3");
    QTest::newRow("no list") << QByteArray("\"published\"") << QByteArray("\"publish\"");
    QTest::newRow("a bad reference") << QByteArray("\"DPIA-0007\"") << QByteArray("\"../DPIA\"");
    QTest::newRow("a file elsewhere") << QByteArray("dpia-0007/v1/index.html") << QByteArray("../index.html");
    QTest::newRow("no version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 0");
}

void tst_Publisher::refusesACatalogueThatIsNotWhole()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    publish(1);
    const FinishedFiles files = made(facts(2), folder());
    QByteArray catalogue = snapshot(folder()).value(u"candour-register.json"_s);
    QVERIFY(catalogue.contains(from));
    catalogue.replace(from, to);
    put(folder() + u"/candour-register.json"_s, catalogue);
    const Snapshot before = snapshot(folder());
    QVERIFY(!readCatalogue(folder()));
    QVERIFY(!write(files, folder()));
    QCOMPARE(snapshot(folder()), before);
}

void tst_Publisher::refusesWhileSomeoneElsePublishes()
{
    const FinishedFiles files = made(facts(1), folder());
    QLockFile other(folder() + u"/.candour-lock"_s);
    QVERIFY(other.lock());
    QVERIFY_ERROR(write(files, folder()), ErrorKind::Refused, "Someone else is publishing");
    QCOMPARE(snapshot(folder()), Snapshot());
    other.unlock();
    QVERIFY_RESULT(write(files, folder()));
}

void tst_Publisher::refusesPathsThatNoRegisterHas_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path :
         {u"../index.html"_s, u"/etc/passwd"_s, u"dpia-0007/../../x.pdf"_s, u"dpia-0007/v0/index.html"_s,
          u"other.txt"_s, u"DPIA-0007/index.html"_s, u"dpia-0007/v1/v2/index.html"_s, u"dpia-0007//index.html"_s,
          u".candour-staging/journal"_s, u"index.html\n"_s, QString()})
        QTest::newRow(qPrintable(u"path "_s + path)) << path;
}

void tst_Publisher::refusesPathsThatNoRegisterHas()
{
    QFETCH(QString, path);
    FinishedFiles files = made(facts(1), folder());
    files.prepend(FinishedFile{path, "bytes"});
    const Snapshot before = snapshot(m_temporary->path());
    QVERIFY_ERROR(write(files, folder()), ErrorKind::Usage, "not a file of a register");
    QCOMPARE(snapshot(m_temporary->path()), before);
}

QTEST_MAIN(tst_Publisher)
#include "tst_Publisher.moc"
