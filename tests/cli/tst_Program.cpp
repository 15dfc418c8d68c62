// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/Program.h"
#include "workspace/Workspace.h"

using namespace candour;

/// The real program: its status, its two outputs, its clock, and the lock of another process.
class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWithTheStatusOfTheContract_data();
    void endsWithTheStatusOfTheContract();
    void readsButDoesNotWriteWhileAnotherHoldsTheWorkspace();
    void standsStillWithSourceDateEpoch();
    void publishesTheSameBytesEachTime();
    void saysTheDetailOnlyWhereAsked();
    void countsAsPeopleDo();

private:
    ProgramRun start(const SampleCli &cli, const QStringList &arguments) const
    {
        return candour::run(m_program, QStringList{u"--workspace"_s, cli.workspace(), u"--as"_s, u"Ann"_s} + arguments);
    }
    QString m_program;
};

void tst_Program::initTestCase()
{
    m_program = qEnvironmentVariable("CANDOUR_BUILD_DIR") + u"/app/cli/candour-cli"_s;
    QVERIFY2(QFileInfo(m_program).isExecutable(), qPrintable(m_program));
    qunsetenv("CANDOUR_WORKSPACE");
    qputenv("LC_ALL", "C.UTF-8");
}

void tst_Program::endsWithTheStatusOfTheContract_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("done") << QStringList{u"list"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("refused") << QStringList{u"approve"_s, u"DPIA-0005"_s, u"--as"_s, u"Tomasz Wieczorek"_s} << 1;
    QTest::newRow("wrong usage") << QStringList{u"lst"_s} << 2;
    QTest::newRow("later version") << QStringList{u"diff"_s} << 2;
    QTest::newRow("cannot read") << QStringList{u"import"_s, u"/none"_s} << 3;
}

void tst_Program::endsWithTheStatusOfTheContract()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const SampleCli cli;
    const ProgramRun run = start(cli, arguments);
    QVERIFY2(run.status == status, run.errors.constData());
    QCOMPARE(run.output.isEmpty(), status != 0);
    QCOMPARE(run.errors.count('\n'), qsizetype(status == 0 ? 0 : 1));
}

void tst_Program::readsButDoesNotWriteWhileAnotherHoldsTheWorkspace()
{
    const SampleCli cli;
    const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    auto window = Workspace::open(cli.workspace(), Workspace::Access::ReadWrite, clock, Actor{u"Ann"_s, {}});
    QVERIFY(window);
    for (const QStringList &reading :
         QList<QStringList>{{u"list"_s},
                            {u"show"_s, u"DPIA-0007"_s},
                            {u"check"_s, u"DPIA-0007"_s},
                            {u"review"_s, u"DPIA-0007"_s},
                            {u"history"_s, u"DPIA-0007"_s},
                            {u"search"_s, u"pupils"_s},
                            {u"templates"_s},
                            {u"export"_s, u"DPIA-0007"_s, cli.path(u"a.json"_s)},
                            {u"backup"_s, cli.path(u"copy.candour"_s)},
                            {u"print"_s, u"DPIA-0003"_s, cli.path(u"INTERNAL a.html"_s)}}) {
        const ProgramRun run = start(cli, reading);
        QVERIFY2(run.status == 0, run.errors.constData());
    }
    const QByteArray before = cli.onDisk();
    for (const QStringList &writing :
         QList<QStringList>{{u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s},
                            {u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--text"_s, u"x"_s},
                            {u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, u"x"_s},
                            {u"review"_s, u"DPIA-0003"_s, u"submit"_s},
                            {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"out"_s)},
                            {u"import"_s, cli.path(u"a.json"_s), u"--replace"_s}}) {
        const ProgramRun run = start(cli, writing);
        QCOMPARE(run.status, 1);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.count('\n') == 1 && run.errors.contains("open for writing by "), run.errors.constData());
    }
    QCOMPARE(cli.onDisk(), before);
    QVERIFY(!QFileInfo::exists(cli.path(u"out"_s)));
    window->reset();
    QCOMPARE(start(cli, {u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}).status, 0);
}

void tst_Program::standsStillWithSourceDateEpoch()
{
    const SampleCli cli;
    qputenv("SOURCE_DATE_EPOCH", "1780000000");
    QCOMPARE(start(cli, {u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}).status, 0);
    const ProgramRun history = start(cli, {u"history"_s, u"DPIA-0003"_s});
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY2(history.output.endsWith("2026-05-28T20:26:40Z  Ann  title\n"), history.output.constData());
}

void tst_Program::publishesTheSameBytesEachTime()
{
    qputenv("SOURCE_DATE_EPOCH", "1780000000");
    const SampleCli one;
    const SampleCli other;
    const ProgramRun first = start(one, {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, one.path(u"out"_s)});
    const ProgramRun second = start(other, {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, other.path(u"elsewhere"_s)});
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY2(first.status == 0, first.errors.constData());
    QCOMPARE(second.output, first.output); // paths and SHA-256
    QVERIFY(first.output.contains("dpia-0007/v1/index.html"));
}

void tst_Program::saysTheDetailOnlyWhereAsked()
{
    const SampleCli cli;
    const ProgramRun plain = start(cli, {u"export"_s, u"DPIA-0003"_s, u"/proc/none/a.json"_s});
    const ProgramRun verbose = start(cli, {u"--verbose"_s, u"export"_s, u"DPIA-0003"_s, u"/proc/none/a.json"_s});
    QCOMPARE(plain.status, 3);
    QCOMPARE(verbose.status, 3);
    QVERIFY(!plain.errors.contains("/proc/none"));
    QVERIFY(verbose.errors.startsWith(plain.errors) && verbose.errors.contains("/proc/none"));
}

void tst_Program::countsAsPeopleDo()
{
    const SampleCli cli;
    const ProgramRun run = start(cli, {u"check"_s, u"DPIA-0003"_s});
    const QRegularExpression several(u"^\\d+ problems must be solved\\.\n$"_s);
    QVERIFY2(several.match(QString::fromUtf8(run.errors)).hasMatch(), run.errors.constData());
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
