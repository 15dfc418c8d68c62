// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/ActivityImport.h"
#include "workspace/Attention.h"
#include "workspace/Exchanging.h"
#include "workspace/Printing.h"
#include "workspace/Publishing.h"

using namespace candour;

using Write = std::function<Result<>(Workspace &, const QString &)>;
Q_DECLARE_METATYPE(Write)

/// Whatever is written for people inside keeps away from the workspace itself and from what is published.
class tst_Targets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sparesTheWorkspace_data();
    void sparesTheWorkspace();
    void staysOutOfPublicFolders_data();
    void staysOutOfPublicFolders();

private:
    static Result<> programme(Workspace &w, const QString &path) { return programme::exportProgramme(w, path); }
    static Result<> calendar(Workspace &w, const QString &path) { return programme::exportCalendar(w, path); }
    static Result<> actions(Workspace &w, const QString &path) { return exchanging::exportActionPlan(w, Census, path); }
    static Result<> redactions(Workspace &w, const QString &path)
    {
        return exchanging::exportRedactions(w, Census, path);
    }
    static Result<> whole(Workspace &w, const QString &path) { return exchanging::exportAssessment(w, Census, path); }
    static Result<> copy(Workspace &w, const QString &path) { return printing::printReadingCopy(w, Census, path); }
    static Result<> backup(Workspace &w, const QString &path) { return w.backup(path); }
};

void tst_Targets::sparesTheWorkspace_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const int usage = int(ErrorKind::Usage);
    const int refused = int(ErrorKind::Refused);
    QTest::newRow("programme") << Write(programme) << u"sample.candour"_s << usage;
    QTest::newRow("calendar") << Write(calendar) << u"sample.candour"_s << usage;
    QTest::newRow("action plan") << Write(actions) << u"sample.candour"_s << usage;
    QTest::newRow("assessment") << Write(whole) << u"sample.candour"_s << refused;
    QTest::newRow("assessment by another way") << Write(whole) << u"sub/../sample.candour"_s << refused;
    QTest::newRow("log") << Write(whole) << u"sample.candour-wal"_s << refused;
    QTest::newRow("lock") << Write(whole) << u"sample.candour.lock"_s << refused;
    QTest::newRow("another workspace") << Write(whole) << u"other.candour"_s << refused;
    QTest::newRow("programme through a link") << Write(programme) << u"link.csv"_s << refused;
    QTest::newRow("calendar through a link") << Write(calendar) << u"link.ics"_s << refused;
    QTest::newRow("reading copy through a link") << Write(copy) << u"INTERNAL link.html"_s << refused;
    QTest::newRow("no ending") << Write(programme) << u"programme"_s << usage;
    QTest::newRow("other ending") << Write(calendar) << u"reviews.csv"_s << usage;
}

void tst_Targets::sparesTheWorkspace()
{
    QFETCH(const Write, write);
    QFETCH(const QString, name);
    QFETCH(const int, kind);
    OpenSample sample;
    QVERIFY(QDir().mkpath(sample.path(u"sub"_s)));
    QVERIFY(TestFolder::write(sample.path(u"other.candour"_s), "somebody’s"));
    for (const auto &link : {u"link.csv"_s, u"link.ics"_s, u"INTERNAL link.html"_s})
        QVERIFY(QFile::link(sample.path(), sample.path(link)));
    const QByteArray before = sample.onDisk();
    const QByteArray there = TestFolder::read(sample.path(name));
    const auto written = write(*sample, sample.path(name));
    QVERIFY(!written);
    QCOMPARE(int(written.error().kind), kind);
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(TestFolder::read(sample.path(name)), there);
}

void tst_Targets::staysOutOfPublicFolders_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<QString>("name");
    QTest::newRow("programme") << Write(programme) << u"INTERNAL Programme.csv"_s;
    QTest::newRow("calendar") << Write(calendar) << u"reviews.ics"_s;
    QTest::newRow("action plan") << Write(actions) << u"actions.csv"_s;
    QTest::newRow("redactions") << Write(redactions) << u"redactions.csv"_s;
    QTest::newRow("assessment") << Write(whole) << u"a.dpia.json"_s;
    QTest::newRow("reading copy") << Write(copy) << u"INTERNAL a.html"_s;
    QTest::newRow("backup") << Write(backup) << u"copy.candour"_s;
}

void tst_Targets::staysOutOfPublicFolders()
{
    QFETCH(const Write, write);
    QFETCH(const QString, name);
    OpenSample sample;
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QVERIFY(QDir().mkpath(sample.path(u"other/deep"_s)));
    QVERIFY(TestFolder::write(sample.path(u"other/candour-register.json"_s), "{}"));
    for (const QString &folder : {u"out"_s, u"out/dpia-0007"_s, u"other"_s, u"other/deep"_s}) {
        const QString path = sample.path(folder + u'/' + name);
        QVERIFY_ERROR(write(*sample, path), ErrorKind::Refused, "holds what is published");
        QVERIFY(!QFileInfo::exists(path));
        // A link leads into it all the same, whether the file is there yet or not.
        const QString link = sample.path(name);
        QVERIFY(QFile::link(path, link));
        QVERIFY(!write(*sample, link));
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(QFile::remove(link));
    }
    QVERIFY_RESULT(write(*sample, sample.path(name)));
}

QTEST_MAIN(tst_Targets)
#include "tst_Targets.moc"
