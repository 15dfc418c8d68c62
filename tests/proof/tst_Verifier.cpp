// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "proof/Verifier.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "support/Documents.h"
#include "support/Results.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace candour;

class tst_Verifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void findsAPublishedFolderIntact();
    void findsAFileThatWasChanged();
    void findsAFileThatIsMissing();
    void findsStrangersInOurFolders();
    void findsStrangersInFoldersOfTheirOwn();
    void neverReadsWhatIsNoFile();
    void findsAPdfThatNoLongerOpens();
    void findsAFileOfTheRegisterThatIsBroken();
    void findsAPageThatWasCutShort();
    void takesALinkForAChangedFile();
    void believesTheLastRecordOfAPath();
    void refusesRecordsThatLeadOutOfTheFolder_data();
    void refusesRecordsThatLeadOutOfTheFolder();
    void refusesAFolderThatIsNotThere();

    void knowsADownloadedFileWhateverItsName();
    void knowsADownloadedFileThatWasChanged();
    void knowsThatAFileIsNotOurs();
    void refusesAFileThatIsNotThere();

    void readsWhatStandsInAPublishedFolder();

private:
    void put(const QString &path, const QByteArray &bytes) const;
    void publish(const QString &path, const QByteArray &bytes, const QString &reference, int version);
    QStringList found(FileStanding standing) const;

    QByteArray m_page;
    QByteArray m_print;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<PublishedRecord> m_records;
};

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

void tst_Verifier::initTestCase()
{
    m_page = html(documents::empty(), {});
    const Result<QByteArray> print = pdf(documents::empty());
    QVERIFY_RESULT(print);
    m_print = *print;
}

void tst_Verifier::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_records.clear();
    publish(u"DPIA-0007/v1/index.html"_s, m_page, u"DPIA-0007"_s, 1);
    publish(u"DPIA-0007/v1/dpia.pdf"_s, m_print, u"DPIA-0007"_s, 1);
    publish(u"index.html"_s, m_page + "\n", u"DPIA-0009"_s, 3);
}

void tst_Verifier::put(const QString &path, const QByteArray &bytes) const
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_Verifier::publish(const QString &path, const QByteArray &bytes, const QString &reference, int version)
{
    put(path, bytes);
    m_records += {path, hashOf(bytes), reference, version};
}

QStringList tst_Verifier::found(FileStanding standing) const
{
    const auto files = verifyFolder(m_folder->path(), m_records);
    QStringList paths;
    for (const VerifiedFile &file : files ? *files : QList<VerifiedFile>{})
        if (file.standing == standing)
            paths += file.path;
    return paths;
}

void tst_Verifier::findsAPublishedFolderIntact()
{
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    const QList<VerifiedFile> expected = {{u"DPIA-0007/v1/index.html"_s, FileStanding::Intact, u"DPIA-0007"_s, 1, true},
                                          {u"DPIA-0007/v1/dpia.pdf"_s, FileStanding::Intact, u"DPIA-0007"_s, 1, true},
                                          {u"index.html"_s, FileStanding::Intact, u"DPIA-0009"_s, 3, true}};
    QCOMPARE(*files, expected);
}

void tst_Verifier::findsAFileThatWasChanged()
{
    QByteArray bytes = m_print;
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    put(u"DPIA-0007/v1/dpia.pdf"_s, bytes);
    QCOMPARE(found(FileStanding::Changed), QStringList{u"DPIA-0007/v1/dpia.pdf"_s});
    QCOMPARE(found(FileStanding::Intact).size(), 2);
}

void tst_Verifier::findsAFileThatIsMissing()
{
    QVERIFY(QFile::remove(m_folder->filePath(u"DPIA-0007/v1/index.html"_s)));
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    QCOMPARE(files->first(),
             (VerifiedFile{u"DPIA-0007/v1/index.html"_s, FileStanding::Missing, u"DPIA-0007"_s, 1, false}));
}

void tst_Verifier::findsStrangersInOurFolders()
{
    put(u"DPIA-0007/v1/notes/draft.html"_s, "<p>");
    put(u"DPIA-0007/.hidden"_s, "x");
    put(u"extra.txt"_s, "x");
    const QStringList expected{u"DPIA-0007/.hidden"_s, u"DPIA-0007/v1/notes/draft.html"_s, u"extra.txt"_s};
    QCOMPARE(found(FileStanding::Stranger), expected);
    QCOMPARE(found(FileStanding::Intact).size(), 3);
}

void tst_Verifier::findsStrangersInFoldersOfTheirOwn()
{
    put(u"dpia-0099/v1/index.html"_s, "x");
    QCOMPARE(found(FileStanding::Stranger), QStringList{u"dpia-0099/v1/index.html"_s});
}

void tst_Verifier::neverReadsWhatIsNoFile()
{
    const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"DPIA-0007/v1/pipe.html"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0); // whoever opens it to read waits for a writer
    QVERIFY(QFile::link(u"/dev/zero"_s, m_folder->filePath(u"endless.pdf"_s)));
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    const QStringList expected{u"DPIA-0007/v1/pipe.html"_s, u"endless.pdf"_s};
    QCOMPARE(found(FileStanding::Stranger), expected);
    for (const VerifiedFile &file : *files)
        QCOMPARE(file.readable, file.standing != FileStanding::Stranger);
}

void tst_Verifier::findsAPdfThatNoLongerOpens()
{
    publish(u"DPIA-0008/v1/dpia.pdf"_s, m_print.left(m_print.size() / 2), u"DPIA-0008"_s, 1);
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    QCOMPARE(files->last().standing, FileStanding::Intact);
    QVERIFY(!files->last().readable);
}

void tst_Verifier::findsAFileOfTheRegisterThatIsBroken()
{
    for (const QString &name : {u"feed.atom"_s, u"sitemap.xml"_s}) {
        publish(name, "<feed><id>x</id></feed>", u"DPIA-0008"_s, 1);
        QVERIFY(verifyFolder(m_folder->path(), m_records)->last().readable);
        publish(name, "<feed><id>x</feed>", u"DPIA-0008"_s, 1);
        QVERIFY2(!verifyFolder(m_folder->path(), m_records)->last().readable, qPrintable(name));
    }
}

void tst_Verifier::findsAPageThatWasCutShort()
{
    put(u"DPIA-0007/v1/index.html"_s, m_page.left(m_page.size() - 30));
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    QCOMPARE(files->first().standing, FileStanding::Changed);
    QVERIFY(!files->first().readable);
}

void tst_Verifier::takesALinkForAChangedFile()
{
    const QString path = m_folder->filePath(u"DPIA-0007/v1/index.html"_s);
    const QString aside = m_folder->filePath(u"elsewhere.html"_s);
    QVERIFY(QFile::rename(path, aside));
    QVERIFY(QFile::link(aside, path));
    QCOMPARE(found(FileStanding::Changed), QStringList{u"DPIA-0007/v1/index.html"_s});
}

void tst_Verifier::believesTheLastRecordOfAPath()
{
    const QByteArray newer = m_page + "\n\n";
    publish(u"index.html"_s, newer, u"DPIA-0010"_s, 1);
    const auto files = verifyFolder(m_folder->path(), m_records);
    QVERIFY_RESULT(files);
    QCOMPARE(files->size(), 3);
    QCOMPARE(files->last(), (VerifiedFile{u"index.html"_s, FileStanding::Intact, u"DPIA-0010"_s, 1, true}));
}

void tst_Verifier::refusesRecordsThatLeadOutOfTheFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("up") << u"../secret.pdf"_s;
    QTest::newRow("down and up") << u"a/../../secret.pdf"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("nothing") << QString();
}

void tst_Verifier::refusesRecordsThatLeadOutOfTheFolder()
{
    QFETCH(QString, path);
    QVERIFY_ERROR(verifyFolder(m_folder->path(), {{path, hashOf({}), u"DPIA-0001"_s, 1}}), ErrorKind::Refused,
                  "leads out");
}

void tst_Verifier::refusesAFolderThatIsNotThere()
{
    QVERIFY_ERROR(verifyFolder(m_folder->filePath(u"nowhere"_s), m_records), ErrorKind::Unreadable, "no folder");
}

void tst_Verifier::knowsADownloadedFileWhateverItsName()
{
    put(u"download (1).pdf"_s, m_print);
    const auto file = identifyFile(m_folder->filePath(u"download (1).pdf"_s), m_records);
    QVERIFY_RESULT(file);
    QCOMPARE(*file, (VerifiedFile{u"download (1).pdf"_s, FileStanding::Intact, u"DPIA-0007"_s, 1, true}));
}

void tst_Verifier::knowsADownloadedFileThatWasChanged()
{
    put(u"saved/dpia.pdf"_s, m_print + "x");
    const auto file = identifyFile(m_folder->filePath(u"saved/dpia.pdf"_s), m_records);
    QVERIFY_RESULT(file);
    QCOMPARE(file->standing, FileStanding::Changed);
    QCOMPARE(file->reference, u"DPIA-0007"_s);
}

void tst_Verifier::knowsThatAFileIsNotOurs()
{
    put(u"letter.html"_s, "<p>Dear all");
    const auto file = identifyFile(m_folder->filePath(u"letter.html"_s), m_records);
    QVERIFY_RESULT(file);
    QCOMPARE(*file, (VerifiedFile{u"letter.html"_s, FileStanding::Stranger, {}, 0, false}));
}

void tst_Verifier::refusesAFileThatIsNotThere()
{
    QVERIFY_ERROR(identifyFile(m_folder->filePath(u"nothing.pdf"_s), m_records), ErrorKind::Unreadable,
                  "cannot be opened");
}

void tst_Verifier::readsWhatStandsInAPublishedFolder()
{
    const QString folder = m_folder->path();
    const QString page = u"DPIA-0007/v1/index.html"_s;
    QCOMPARE(**publishedFile(folder, page), (FinishedFile{page, m_page}));
    QVERIFY(QFile::remove(m_folder->filePath(page)));
    const auto gone = publishedFile(folder, page);
    QVERIFY_RESULT(gone);
    QVERIFY(!gone->has_value());
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_folder->filePath(page)));
    QVERIFY_ERROR(publishedFile(folder, page), ErrorKind::Refused, "leads out");
    QVERIFY_ERROR(publishedFile(folder, u"../index.html"_s), ErrorKind::Refused, "leads out");
    QVERIFY_ERROR(publishedFile(m_folder->filePath(u"nowhere"_s), page), ErrorKind::Unreadable, "no folder");
}

QTEST_MAIN(tst_Verifier)
#include "tst_Verifier.moc"
