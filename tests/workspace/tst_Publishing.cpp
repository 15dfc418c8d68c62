// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "publish/Notice.h"
#include "publish/RegisterFolders.h"
#include "publish/RegisterPaths.h"
#include "workspace/Organisation.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

#include <QCryptographicHash>

using namespace candour;
using publishing::publish;

class tst_Publishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndRecords();
    void writesNothingNewWhereNothingChanged();
    void bringsBackAMissingFile();
    void leavesTheRegisterAsItStandsWhereNothingChanged();
    void publishesAgainIntoAnotherFolder();
    void publishesASecondVersion();
    void refusesAChangeNoteThatTells();
    void refusesALeak_data();
    void refusesALeak();
    void writesAllOrNothing_data();
    void writesAllOrNothing();
    void refusesAReader();
    void refusesAnUnknownGate();
    void previewsWhatWouldBePublished();
    void previewsTheVeryFileThatIsPublished();
};

namespace {

Result<> changePage(OpenSample &sample, const QString &text)
{
    return authoring::setAnswer(*sample, Census, u"collection"_s, words(text)).and_then([&] {
        return sample.signAndApprove();
    });
}

} // namespace

void tst_Publishing::writesAndRecords()
{
    OpenSample sample;
    sample.as(Approver);
    Announced announced(*sample);
    const QString out = sample.path(u"out"_s);
    const auto published = publish(*sample, Census, {.folder = out + u"/."_s});
    QVERIFY_RESULT(published);
    QCOMPARE(published->version, 1);
    QVERIFY(!published->nothingNew);
    QCOMPARE(announced.changes, QList<Change>{Change{.programme = true}});
    Snapshot files = snapshot(out);
    files.removeIf([](const auto &entry) { return *entry == "(folder)"; });
    QCOMPARE(files.size(), published->files.size());
    for (const PublishedFile &file : published->files) {
        const QByteArray bytes = files.value(file.name);
        QCOMPARE(file.size, bytes.size());
        QCOMPARE(file.sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    const Publication record = sample->publications(Census)->first();
    QCOMPARE(record.files, published->files);
    QCOMPARE(record.number, 1);
    QCOMPARE(record.by, Approver.name);
    QCOMPARE(record.at, sample.clock().now());
    QCOMPARE(record.folder, out);
    QCOMPARE(record.publicRoot, *reviewing::publicRoot(*sample, Census));
    QCOMPARE(record.contentRoot, *reviewing::contentRoot(*sample, Census));
    QCOMPARE(sample->settings()->publishFolder, out);
    QCOMPARE(sample->audit()->last().action, u"publish"_s);
    QCOMPARE(sample->audit()->last().detail, Census.value);
    const QByteArray all = QByteArrayList(files.values()).join('\n');
    for (const QString &secret : {u"census-db03"_s, Approver.name, record.contentRoot, record.publicRoot, out})
        QVERIFY2(!all.contains(secret.toUtf8()), qPrintable(secret));
}

void tst_Publishing::writesNothingNewWhereNothingChanged()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    const auto first = publish(*sample, Census, {.folder = out});
    QVERIFY_RESULT(first);
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    const Snapshot files = snapshot(out);
    const auto written = times(out);
    sample.later();
    const auto second = publish(*sample, Census, {.folder = out, .changeNote = u"Nothing"_s});
    QVERIFY_RESULT(second);
    QVERIFY(second->nothingNew);
    QCOMPARE(second->version, 1);
    QCOMPARE(second->files, first->files);
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(snapshot(out), files);
    QCOMPARE(times(out), written);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Publishing::bringsBackAMissingFile()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    const Snapshot files = snapshot(out);
    QVERIFY(QFile::remove(out + u"/dpia-0007/index.html"_s));
    const auto again = publish(*sample, Census, {.folder = out});
    QVERIFY_RESULT(again);
    QVERIFY(again->nothingNew);
    QCOMPARE(snapshot(out), files);
    QCOMPARE(sample->publications(Census)->size(), 1);
}

/// A new address is taken up with the next version, or what stands there would not be what the record says.
void tst_Publishing::leavesTheRegisterAsItStandsWhereNothingChanged()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    QVERIFY(snapshot(out).value(u"sitemap.xml"_s).contains("https://dls.example.gov.uk/data-protection/assessments/"));
    const Snapshot files = snapshot(out);
    QVERIFY_RESULT(organisation::set(*sample, u"publicAddress"_s, u"https://elsewhere.example.gov.uk/"_s));
    QVERIFY(QFile::remove(out + u"/sitemap.xml"_s));
    QVERIFY(publish(*sample, Census, {.folder = out})->nothingNew);
    QCOMPARE(snapshot(out), files);
    QVERIFY_RESULT(changePage(sample, u"What we collect now."_s));
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out, .changeNote = u"More"_s}));
    QVERIFY(snapshot(out).value(u"sitemap.xml"_s).contains("https://elsewhere.example.gov.uk/"));
    QVERIFY(snapshot(out).value(u"feed.atom"_s).contains("xml:base=\"https://elsewhere.example.gov.uk/\""));
}

void tst_Publishing::publishesAgainIntoAnotherFolder()
{
    OpenSample sample;
    const QString other = sample.path(u"other"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const auto again = publish(*sample, Census, {.folder = other, .changeNote = u"Moved"_s});
    QVERIFY_RESULT(again);
    QVERIFY(!again->nothingNew);
    QCOMPARE(again->version, 2);
    QVERIFY(QFileInfo(other + u"/dpia-0007/v2/index.html"_s).isFile());
}

void tst_Publishing::publishesASecondVersion()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    const Snapshot first = snapshot(out);
    QVERIFY_RESULT(changePage(sample, u"Schools send us one file a year."_s));
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(publish(*sample, Census, {.folder = out, .changeNote = u" "_s}), ErrorKind::Usage,
                  "what has changed");
    QCOMPARE(snapshot(out), first);
    QCOMPARE(sample.onDisk(), before);

    sample.later(86'400);
    const auto second = publish(*sample, Census, {.folder = out, .changeNote = u" One file\na year. "_s});
    QVERIFY_RESULT(second);
    QCOMPARE(second->version, 2);
    const Snapshot files = snapshot(out);
    QVERIFY(files.value(u"dpia-0007/v2/index.html"_s).contains("One file a year."));
    const QString page = u"dpia-0007/v1/index.html"_s;
    for (auto file = first.cbegin(); file != first.cend(); ++file)
        if (file.key().startsWith(u"dpia-0007/v1/"_s) && file.key() != page)
            QCOMPARE(files.value(file.key()), *file);
    QVERIFY(files.value(page).contains("There is a newer version"));
    QVERIFY(differInNoticeOnly(files.value(page), first.value(page)));
    const auto standing = publishing::verify(*sample, out);
    QVERIFY_RESULT(standing);
    for (const publishing::Verified &file : *standing) {
        QCOMPARE(int(file.state), int(publishing::FileState::Intact));
        QVERIFY(!isOfVersion(file.name) || file.version == versionOf(file.name));
    }
    const QList<Publication> publications = *sample->publications(Census);
    QCOMPARE(publications.size(), 2);
    QCOMPARE(publications.first().number, 2);
    QCOMPARE(publications.first().changeNote, u"One file a year."_s);
    QVERIFY(publish(*sample, Census, {.folder = out})->nothingNew);
}

void tst_Publishing::refusesAChangeNoteThatTells()
{
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    QVERIFY_RESULT(changePage(sample, u"Otherwise."_s));
    const Snapshot files = snapshot(out);
    const QByteArray before = sample.onDisk();
    const auto told =
        publish(*sample, Census,
                {.folder = out, .changeNote = u"We moved to census-db03.internal.dls.example.gov.uk in May."_s});
    QVERIFY_ERROR(told, ErrorKind::Refused, "change note");
    QVERIFY(!told.error().message.contains(u"census-db03"_s));
    QCOMPARE(snapshot(out), files);
    QCOMPARE(sample.onDisk(), before);
}

void tst_Publishing::refusesALeak_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("new folder") << false;
    QTest::newRow("folder with a register") << true;
}

void tst_Publishing::refusesALeak()
{
    QFETCH(bool, exists);
    OpenSample sample;
    const QString out = sample.path(u"out"_s);
    if (exists)
        QVERIFY_RESULT(publish(*sample, Census, {.folder = out}));
    // The gates look at answers; only the finished files show that one is called as nobody may know.
    const QString secret = exists ? u"Dpia-0007-v2"_s : u"Dpia-0007-v1"_s;
    const Place notes{.question = u"publisherNotes"_s};
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, notes.question, words(u"Code name "_s + secret)));
    QVERIFY_RESULT(redacting::markWords(*sample, Census, notes, secret, {.reasons = {u"foia-40-2"_s}}));
    QVERIFY_RESULT(sample.signAndApprove());
    const QByteArray before = sample.onDisk();
    const Snapshot files = snapshot(out);
    Announced announced(*sample);
    const auto published = publish(*sample, Census, {.folder = out, .changeNote = u"New name"_s});
    QVERIFY_ERROR(published, ErrorKind::Refused, "Withheld words were found");
    QVERIFY(published.error().message.contains(sample.question(u"publisherNotes"_s).label));
    QVERIFY(!published.error().message.contains(secret, Qt::CaseInsensitive));
    QVERIFY(published.error().message.contains(u" (file name). "_s));
    QCOMPARE(snapshot(out), files);
    QCOMPARE(QFileInfo::exists(out), exists);
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Publishing::writesAllOrNothing_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("kind");
    QTest::newRow("a file in its place") << u"file"_s << int(ErrorKind::Refused);
    QTest::newRow("under a file") << u"file/out"_s << int(ErrorKind::Unreadable);
    QTest::newRow("where nobody may write") << u"/proc/candour-out"_s << int(ErrorKind::Unreadable);
    QTest::newRow("other people's files") << u"others"_s << int(ErrorKind::Refused);
    QTest::newRow("something in a file's place") << u"taken"_s << int(ErrorKind::Refused);
}

void tst_Publishing::writesAllOrNothing()
{
    QFETCH(QString, folder);
    OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"file"_s), "mine"));
    QVERIFY(QDir().mkpath(sample.path(u"others"_s)) && TestFolder::write(sample.path(u"others/letter.odt"_s), "mine"));
    // A register in which the second file of this version stands already, with other bytes.
    QVERIFY_RESULT(publish(*sample, Census, {.folder = sample.path(u"taken"_s)}));
    sample.reopen();
    QVERIFY(QDir().mkpath(sample.path(u"taken/dpia-0007/v2"_s)) &&
            TestFolder::write(sample.path(u"taken/dpia-0007/v2/index.html"_s), "mine"));
    QVERIFY_RESULT(changePage(sample, u"Otherwise."_s));
    const auto besideTheWorkspace = [&] {
        Snapshot files = snapshot(sample.path(u"."_s));
        files.removeIf([](const auto &entry) { return entry.key().startsWith(u"sample.candour"_s); });
        return files;
    };
    const Snapshot files = besideTheWorkspace();
    const QByteArray before = sample.onDisk();
    Announced announced(*sample);
    const QString out = folder.startsWith(u'/') ? folder : sample.path(folder);
    const auto published = publish(*sample, Census, {.folder = out, .changeNote = u"x"_s});
    QVERIFY(!published);
    QTEST(int(published.error().kind), "kind");
    QVERIFY(!published.error().message.isEmpty());
    QCOMPARE(besideTheWorkspace(), files);
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
}

void tst_Publishing::refusesAReader()
{
    OpenSample sample;
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(publish(*sample, Census, {.folder = sample.path(u"out"_s)}), ErrorKind::Refused, "reading only");
    QVERIFY(!QFileInfo::exists(sample.path(u"out"_s)));
}

void tst_Publishing::refusesAnUnknownGate()
{
    OpenSample sample;
    QVERIFY_ERROR(publish(*sample, Census,
                          {.folder = sample.path(u"out"_s), .overrides = {GateOverride{u"comment"_s, u"Because."_s}}}),
                  ErrorKind::Usage, "no gate “comment”");
    QVERIFY(!QFileInfo::exists(sample.path(u"out"_s)));
}

void tst_Publishing::previewsWhatWouldBePublished()
{
    OpenSample sample;
    QVERIFY_RESULT(publishing::previewHtml(*sample, Linkage, {}, sample.path(u"page.html"_s)));
    QFile written(sample.path(u"page.html"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray page = written.readAll();
    QVERIFY(page.contains("To show young people and their colleges what courses lead to."));
    QVERIFY(!page.contains("ferrybridge"));
    QVERIFY_ERROR(publishing::previewHtml(*sample, Linkage, {}, sample.path(u"none/page.html"_s)),
                  ErrorKind::Unreadable, "");
    const auto file = publishing::previewPdf(*sample, Linkage, {});
    QVERIFY_RESULT(file);
    QVERIFY(file->startsWith("%PDF-"));
    QVERIFY(!publishing::previewPdf(*sample, AssessmentId{u"none"_s}, {}));
    QVERIFY(!publishing::previewHtml(*sample, AssessmentId{u"none"_s}, {}, sample.path(u"none.html"_s)));
}

void tst_Publishing::previewsTheVeryFileThatIsPublished()
{
    OpenSample sample;
    sample.as(Approver);
    const publishing::Request first{.folder = sample.path(u"out"_s)};
    QVERIFY_RESULT(publish(*sample, Census, first));
    QVERIFY_RESULT(changePage(sample, u"Schools send the census in three ways."_s));
    const publishing::Request second{.folder = first.folder, .changeNote = u"The ways are described."_s};
    const auto preview = publishing::previewPdf(*sample, Census, second);
    QVERIFY_RESULT(preview);
    const auto published = publish(*sample, Census, second);
    QVERIFY_RESULT(published);
    QCOMPARE(published->version, 2);
    const Snapshot files = snapshot(first.folder);
    QVERIFY(std::any_of(files.begin(), files.end(), [&](const QByteArray &bytes) { return bytes == *preview; }));
    QCOMPARE(*publishing::previewPdf(*sample, Census, second), *preview);
}

QTEST_MAIN(tst_Publishing)
#include "tst_Publishing.moc"
