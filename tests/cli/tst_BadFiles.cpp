// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/Corpus.h"

using namespace candour;

/// Files that are not what they should be: each gets one clear sentence, the right status, and leaves everything as it
/// was.
class tst_BadFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workspaces_data();
    void workspaces();
    void aReadOnlyWorkspaceCanBeRead();
    void aReaderLocksNobodyOut();
    void plainFiles_data();
    void plainFiles();
    void templatesWithAFaultSayWhere_data();
    void templatesWithAFaultSayWhere();
    void veryLargeFiles_data();
    void veryLargeFiles();
    void textsThatAreNotUtf8();
};

void tst_BadFiles::workspaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const QByteArray good = SampleCli::sample();
    const auto newer = [&] {
        const TestFolder folder;
        TestFolder::write(folder.path(), good);
        TestFolder::tamper(folder.path(), "PRAGMA user_version=9999");
        return TestFolder::read(folder.path());
    };
    const auto foreign = [&] {
        const TestFolder folder;
        TestFolder::tamper(folder.path(), "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
        return TestFolder::read(folder.path());
    };
    QTest::newRow("a text") << QByteArray(5000, 'x') << 3 << u"is not a Candour workspace"_s;
    QTest::newRow("empty") << QByteArray() << 3 << u"is empty or cut short"_s;
    QTest::newRow("another program's database") << foreign() << 3 << u"belongs to another program"_s;
    QTest::newRow("of a newer version") << newer() << 3 << u"was made by a newer version of Candour"_s;
    QTest::newRow("cut to a header") << good.left(100) << 3 << QString();
    QTest::newRow("cut short") << good.left(good.size() / 2) << 3 << u"is damaged"_s;
    QTest::newRow("one page missing") << good.left(good.size() - 4096) << 3 << u"is damaged"_s;
}

void tst_BadFiles::workspaces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.workspace(), bytes));
    for (const QStringList &arguments :
         QList<QStringList>{{u"list"_s},
                            {u"check"_s, u"DPIA-0007"_s},
                            {u"title"_s, u"DPIA-0007"_s, u"--text"_s, u"x"_s},
                            {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"out"_s)},
                            {u"backup"_s, cli.path(u"copy"_s)}}) {
        const CommandRun run = cli.run(arguments);
        QVERIFY_REFUSED(run, status, "sample.candour");
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QCOMPARE(TestFolder::read(cli.workspace()), bytes);
        QCOMPARE(cli.filesBeside().keys(), QStringList());
    }
    QVERIFY(QDir().mkpath(cli.path(u"folder"_s)));
    QVERIFY_REFUSED(runCli({u"--workspace"_s, cli.path(u"folder"_s), u"list"_s}), 3, "is a folder");
    QVERIFY_REFUSED(runCli({u"--workspace"_s, cli.path(u"none"_s), u"list"_s}), 3, "is not there");
    QVERIFY_REFUSED(runCli({u"--workspace"_s, u"/dev/null"_s, u"list"_s}), 3, "is not a file");
}

void tst_BadFiles::aReadOnlyWorkspaceCanBeRead()
{
    const SampleCli cli;
    QFile::setPermissions(cli.workspace(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QFile::setPermissions(cli.path(u"."_s), QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    {
        const AsNobody nobody;
        QVERIFY(nobody.isSo());
        QVERIFY_DONE(cli.run({u"list"_s}));
        QVERIFY_DONE(cli.run({u"show"_s, u"DPIA-0007"_s}));
        QVERIFY_REFUSED(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}), 3, "");
    }
    QFile::setPermissions(cli.path(u"."_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(TestFolder::read(cli.workspace()), SampleCli::sample());
    QCOMPARE(cli.filesBeside().keys(), QStringList());
}

/// Whoever may only read leaves nothing behind that keeps the owner from writing.
void tst_BadFiles::aReaderLocksNobodyOut()
{
    const SampleCli cli;
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(cli.workspace(), owner | QFile::ReadGroup | QFile::ReadOther);
    QFile::setPermissions(cli.path(u"."_s), QFile::Permissions(0x7777));
    {
        const AsNobody nobody;
        QVERIFY(nobody.isSo());
        QVERIFY_DONE(cli.run({u"list"_s}));
        QVERIFY_DONE(cli.run({u"show"_s, u"DPIA-0007"_s}));
    }
    QCOMPARE(cli.filesBeside().keys(), QStringList());
    QVERIFY(!QFileInfo::exists(cli.workspace() + u"-shm"_s) && !QFileInfo::exists(cli.workspace() + u"-wal"_s));
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}));
}

void tst_BadFiles::plainFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto with = [](const QByteArray &members) -> QByteArray {
        return "{\"format\":\"candour-assessment\",\"formatVersion\":1,\"id\":\"x\"," + members + "}";
    };
    QTest::newRow("unknown version") << sourceFile(u"tests/data/assessments/broken/newer-version.json"_s)
                                     << u"newer version"_s;
    QTest::newRow("wrong type") << sourceFile(u"tests/data/assessments/broken/title-of-wrong-type.json"_s)
                                << u"/title"_s;
    QTest::newRow("1,000 levels") << sourceFile(u"tests/data/assessments/broken/1000-levels.json"_s) << u"line 1"_s;
    QTest::newRow("a template") << sourceFile(u"tests/data/templates/good/minimal.json"_s) << QString();
    QTest::newRow("cut short") << sourceFile(u"resources/sample/dpia-0007.dpia.json"_s).left(20'000) << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("no text") << QByteArray("\x00\x01\x02\xff", 4) << u"UTF-8"_s;
    QTest::newRow("name with characters that act on a terminal") << with("\"\\u001b[2J\\u202e\":1") << QString();
}

void tst_BadFiles::plainFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.dpia.json"_s), bytes));
    const QByteArray before = cli.onDisk();
    for (const bool replace : {false, true}) {
        const CommandRun run = cli.run(QStringList{u"import"_s, cli.path(u"a.dpia.json"_s)} +
                                       (replace ? QStringList{u"--replace"_s} : QStringList()));
        QVERIFY_REFUSED(run, 3, "");
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY(!run.err.contains(QChar(0x1B)) && !run.err.contains(QChar(0x202E)));
    }
    QCOMPARE(cli.onDisk(), before);
    QCOMPARE(TestFolder::read(cli.path(u"a.dpia.json"_s)), bytes);
}

void tst_BadFiles::templatesWithAFaultSayWhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("where");
    QTest::newRow("unknown list") << u"unknown-list"_s << u"/sections/0/questions"_s;
    QTest::newRow("question key twice") << u"question-key-twice"_s << u"/sections/"_s;
    QTest::newRow("title of wrong type") << u"title-of-wrong-type"_s << u"/title"_s;
    QTest::newRow("comma at the end") << u"comma-at-the-end"_s << u"line "_s;
    QTest::newRow("1,000 levels") << u"1000-levels"_s << u"line "_s;
    QTest::newRow("newer version") << u"newer-version"_s << u"version"_s;
}

void tst_BadFiles::templatesWithAFaultSayWhere()
{
    QFETCH(QString, name);
    QFETCH(QString, where);
    const SampleCli cli;
    const QString path = cli.path(u"t.json"_s);
    QVERIFY(TestFolder::write(path, sourceFile(u"tests/data/templates/broken/"_s + name + u".json"_s)));
    const CommandRun checked = runCli({u"templates"_s, u"check"_s, path});
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.out.contains(where), qPrintable(checked.out));
    QVERIFY2(checked.err.contains(u"fault"_s) && checked.err.count(u'\n') == 1, qPrintable(checked.err));
    QCOMPARE(runCli({u"--json"_s, u"templates"_s, u"check"_s, path}).object()[u"faults"_s].toArray().size(),
             checked.out.count(u'\n'));
    const QByteArray before = cli.onDisk();
    const CommandRun added = cli.run({u"templates"_s, u"add"_s, path});
    QVERIFY(added.status == 1 || added.status == 3);
    QCOMPARE(added.out, QString());
    QVERIFY2(added.err.contains(where), qPrintable(added.err));
    QCOMPARE(cli.onDisk(), before);
}

void tst_BadFiles::veryLargeFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<qint64>("size");
    QTest::newRow("assessment") << QStringList{u"import"_s, u"LARGE"_s} << qint64(64) * 1024 * 1024 + 1;
    QTest::newRow("template") << QStringList{u"templates"_s, u"add"_s, u"LARGE"_s} << qint64(8) * 1024 * 1024 + 1;
    QTest::newRow("template to check") << QStringList{u"templates"_s, u"check"_s, u"LARGE"_s} << (qint64(1) << 33);
    QTest::newRow("attachment") << QStringList{u"answer"_s, u"DPIA-0003"_s, u"diagrams"_s, u"--file"_s, u"LARGE"_s}
                                << qint64(20) * 1024 * 1024 + 1;
    QTest::newRow("text") << QStringList{u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--file"_s, u"LARGE"_s}
                          << qint64(8) * 1024 * 1024 + 1;
    QTest::newRow("title") << QStringList{u"title"_s, u"DPIA-0003"_s, u"--file"_s, u"LARGE"_s}
                           << qint64(8) * 1024 * 1024 + 1;
}

void tst_BadFiles::veryLargeFiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(qint64, size);
    const SampleCli cli;
    QFile file(cli.path(u"large"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size)); // takes no room on the disk
    arguments.replaceInStrings(u"LARGE"_s, file.fileName());
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run(arguments), 3, "");
    QCOMPARE(cli.onDisk(), before);
    QCOMPARE(file.size(), size);
}

void tst_BadFiles::textsThatAreNotUtf8()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"latin"_s), "caf\xe9"));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--file"_s, cli.path(u"latin"_s)}), 3, "UTF-8");
    QVERIFY_REFUSED(cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--file"_s, cli.path(u"."_s)}), 3,
                    "cannot be read");
    QVERIFY_REFUSED(cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--file"_s, u"/dev/zero"_s}), 3,
                    "cannot be read");
    QCOMPARE(cli.onDisk(), before);
}

QTEST_GUILESS_MAIN(tst_BadFiles)
#include "tst_BadFiles.moc"
