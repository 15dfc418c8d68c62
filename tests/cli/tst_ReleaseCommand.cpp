// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

namespace {

const QString Name = u"DPIA-0007-R1"_s;

QStringList release(const QStringList &rest)
{
    return QStringList{u"release"_s} + rest;
}

} // namespace

/// release: a signed assessment goes out as a whole, by script.
class tst_ReleaseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutByScript();
    void listsReleases();
    void putsTheCaseRight();
    void draftsTheRefusalNotice();
    void isRefused_data();
    void isRefused();
    void editionsAreNotMixedUp();
};

void tst_ReleaseCommand::goesOutByScript()
{
    const SampleCli cli;
    const CommandRun begun = cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 2026/0123"_s}));
    QVERIFY_DONE(begun);
    QCOMPARE(cli.run({u"check"_s, Name}).status, 1);
    const CommandRun rest = cli.run(release({Name, u"--rest"_s, u"--json"_s}));
    QVERIFY_DONE(rest);
    QVERIFY(rest.object()[u"released"_s].toInt() > 50);
    QCOMPARE(cli.run({u"check"_s, Name}).status, 1); // what keeps small numbers from a summary is no exemption
    QVERIFY_DONE(cli.run({u"change-mark"_s, Name, u"m-small"_s, u"--reason"_s, u"foia-40-2"_s, u"--harm"_s,
                          u"People could be recognised."_s}));
    QVERIFY_DONE(cli.run({u"check"_s, Name}));
    const QString folder = cli.path(u"public"_s);
    const QStringList publish{u"publish"_s, Name, u"--to"_s, folder, u"--edition"_s, u"full"_s};
    QCOMPARE(cli.run(publish).status, 1); // names are still to decide
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY_DONE(cli.run({u"decide"_s, Name, u"--type"_s, u"name"_s, u"--reason"_s, u"foia-40-2"_s, u"--harm"_s,
                          u"They expect to stay private."_s}));
    QVERIFY_DONE(cli.as(u"Bethan Llywarch"_s, u"publisher"_s, {u"approve"_s, Name}));
    QVERIFY_DONE(cli.run({u"publish"_s, u"--ready"_s, u"--to"_s, folder, u"--edition"_s, u"full"_s}));
    QVERIFY(!QFileInfo::exists(folder + u"/dpia-0007"_s)); // the summary that is ready too
    const QByteArray page = TestFolder::read(folder + u"/dpia-0007-r1/v1/index.html"_s);
    QVERIFY(page.contains("[Withheld: personal information, FOIA s.40(2)]"));
    QVERIFY(!page.contains("Rosalind Achterberg"));
    QVERIFY_DONE(cli.run({u"verify"_s, folder}));
}

void tst_ReleaseCommand::listsReleases()
{
    const SampleCli cli;
    QCOMPARE(cli.run(release({u"DPIA-0007"_s})).out, QString());
    QVERIFY_DONE(cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 1"_s, u"--received"_s, u"2026-06-01"_s})));
    QVERIFY_DONE(cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 2"_s})));
    QCOMPARE(cli.run(release({u"DPIA-0007"_s})).out, u"DPIA-0007-R1  FOI 1\nDPIA-0007-R2  FOI 2\n"_s);
    const QJsonObject first = cli.run(release({u"DPIA-0007"_s, u"--json"_s})).array().first().toObject();
    QCOMPARE(first[u"reference"_s].toString(), Name);
    QCOMPARE(first[u"received"_s].toString(), u"2026-06-01"_s);
    QVERIFY(!cli.run({u"list"_s}).out.contains(Name));
    QCOMPARE(cli.run({u"release"_s}).out, u"DPIA-0007-R1  FOI 1\nDPIA-0007-R2  FOI 2\n"_s);
    QCOMPARE(cli.run(release({Name})).out, u"DPIA-0007-R1  FOI 1\n"_s);
}

void tst_ReleaseCommand::putsTheCaseRight()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 1"_s, u"--received"_s, u"2026-06-01"_s})));
    QVERIFY_DONE(cli.run(release({Name, u"--case"_s, u"FOI 7"_s})));
    const QJsonObject first = cli.run(release({u"DPIA-0007"_s, u"--json"_s})).array().first().toObject();
    QCOMPARE(first[u"case"_s].toString(), u"FOI 7"_s);
    QCOMPARE(first[u"received"_s].toString(), u"2026-06-01"_s); // what is not named stays
}

void tst_ReleaseCommand::draftsTheRefusalNotice()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 2026/0123"_s})));
    const QString file = cli.path(u"INTERNAL notice.html"_s);
    QVERIFY_DONE(cli.run({u"print"_s, Name, file, u"--notice"_s}));
    const QByteArray notice = TestFolder::read(file);
    QVERIFY(notice.contains("FOI 2026/0123") && notice.contains("Freedom of Information Act 2000"));
    QCOMPARE(cli.run({u"print"_s, u"DPIA-0007"_s, cli.path(u"INTERNAL other.html"_s), u"--notice"_s}).status, 2);
    QCOMPARE(cli.run({u"print"_s, Name, cli.path(u"notice.html"_s), u"--notice"_s}).status, 2);
}

void tst_ReleaseCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("a draft") << QStringList{u"DPIA-0003"_s, u"--case"_s, u"FOI 1"_s} << 1;
    QTest::newRow("an empty case") << QStringList{u"DPIA-0007"_s, u"--case"_s, QString()} << 2;
    QTest::newRow("a day without a case") << QStringList{u"DPIA-0007"_s, u"--received"_s, u"2026-06-01"_s} << 2;
    QTest::newRow("no day") << QStringList{u"DPIA-0007"_s, u"--case"_s, u"FOI 1"_s, u"--received"_s, u"soon"_s} << 2;
    QTest::newRow("the rest of what is no release") << QStringList{u"DPIA-0007"_s, u"--rest"_s} << 2;
    QTest::newRow("the rest and a case") << QStringList{u"DPIA-0007"_s, u"--rest"_s, u"--case"_s, u"FOI 1"_s} << 2;
    QTest::newRow("no assessment") << QStringList{u"--case"_s, u"FOI 1"_s} << 2;
    QTest::newRow("the rest of nothing") << QStringList{u"--rest"_s} << 2;
    QTest::newRow("a day to come") << QStringList{u"DPIA-0007"_s, u"--case"_s, u"FOI 1"_s, u"--received"_s,
                                                  u"2026-06-05"_s}
                                   << 2;
    QTest::newRow("unknown") << QStringList{u"DPIA-0099"_s, u"--case"_s, u"FOI 1"_s} << 2;
}

void tst_ReleaseCommand::isRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const SampleCli cli;
    const QByteArray before = sqlDump(cli.workspace());
    const CommandRun run = cli.run(release(arguments));
    QCOMPARE(run.status, status);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(sqlDump(cli.workspace()), before);
}

void tst_ReleaseCommand::editionsAreNotMixedUp()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run(release({u"DPIA-0007"_s, u"--case"_s, u"FOI 1"_s})));
    const QString folder = cli.path(u"public"_s);
    QCOMPARE(cli.run({u"publish"_s, Name, u"--to"_s, folder, u"--edition"_s, u"summary"_s}).status, 2);
    QCOMPARE(cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, folder, u"--edition"_s, u"full"_s}).status, 2);
    QCOMPARE(cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, folder, u"--edition"_s, u"other"_s}).status, 2);
    QVERIFY(!QFileInfo::exists(folder));
}

QTEST_MAIN(tst_ReleaseCommand)

#include "tst_ReleaseCommand.moc"
