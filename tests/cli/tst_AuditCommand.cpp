// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// audit.
class tst_AuditCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoDidWhat()
    {
        const SampleCli cli;
        QVERIFY_DONE(cli.as(u"Jo Bloggs"_s, u"drafter"_s, {u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"A title"_s}));
        const QByteArray before = cli.onDisk();
        const CommandRun run = cli.run({u"audit"_s, u"DPIA-0003"_s});
        QVERIFY_DONE(run);
        QCOMPARE(run.out.section(u'\n', 0, 0), u"2026-06-04T09:00:00Z  Jo Bloggs  DPIA-0003  Changed the title"_s);
        QVERIFY(!run.out.contains(u"DPIA-0007"_s));
        const QJsonArray all = cli.run({u"audit"_s, u"--json"_s}).array();
        QVERIFY(all.size() > run.out.count(u'\n'));
        const QJsonObject first = all.first().toObject();
        QCOMPARE(first[u"action"_s].toString(), u"title"_s);
        QCOMPARE(first[u"what"_s].toString(), u"Changed the title"_s);
        QCOMPARE(first[u"reference"_s].toString(), u"DPIA-0003"_s);
        QCOMPARE(first[u"title"_s].toString(), u"A title"_s);
        QCOMPARE(cli.onDisk(), before);
    }

    void filters()
    {
        const SampleCli cli;
        const auto count = [&](const QStringList &with) {
            return cli.run(QStringList{u"audit"_s, u"--json"_s} + with).array().size();
        };
        QCOMPARE(count({u"--who"_s, u"Nobody Else"_s}), 0);
        QCOMPARE(count({u"--words"_s, u"approved public page"_s, u"DPIA-0007"_s}), 3);
        QCOMPARE(count({u"--from"_s, u"2099-01-01"_s}), 0);
        QCOMPARE(count({u"--to"_s, u"2099-01-01"_s}), count({}));
    }

    void writesATable()
    {
        const SampleCli cli;
        const QString file = cli.path(u"INTERNAL audit.csv"_s);
        QVERIFY_DONE(cli.run({u"audit"_s, u"dpia-0007"_s, u"--csv"_s, file}));
        const CommandRun shown = cli.run({u"audit"_s, u"dpia-0007"_s});
        QCOMPARE(TestFolder::read(file).count('\n'), shown.out.count(u'\n') + 1);
    }

    void checksTheChain()
    {
        const SampleCli cli;
        const QString head = cli.run({u"doctor"_s, u"--json"_s}).object()[u"head"_s].toString().toUpper();
        const CommandRun sound = cli.run({u"audit"_s, u"--check"_s});
        QVERIFY_DONE(sound);
        const QString code = sound.line().section(u' ', -1).chopped(1);
        QVERIFY(code.size() >= 8 && head.startsWith(code));
        QCOMPARE(cli.run({u"audit"_s, u"--check"_s, u"--json"_s}).object()[u"headCode"_s].toString(), code);
        QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(), "UPDATE audit SET who='Mallory' WHERE number=5"),
                 QString());
        QVERIFY_REFUSED(cli.run({u"audit"_s, u"--check"_s}), 1, "line 5");
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no such assessment") << QStringList{u"DPIA-9999"_s} << 2;
        QTest::newRow("no day") << QStringList{u"--from"_s, u"yesterday"_s} << 2;
        QTest::newRow("a check of a part") << QStringList{u"DPIA-0007"_s, u"--check"_s} << 2;
        QTest::newRow("a name that could be public") << QStringList{u"--csv"_s, u"audit.csv"_s} << 2;
        QTest::newRow("no table") << QStringList{u"--csv"_s, u"INTERNAL audit.pdf"_s} << 2;
        QTest::newRow("nowhere") << QStringList{u"--csv"_s, u"none/INTERNAL audit.csv"_s} << 3;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const SampleCli cli;
        QVERIFY_REFUSED(cli.run(QStringList{u"audit"_s} + arguments), status, "");
        QVERIFY(cli.filesBeside().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_AuditCommand)
#include "tst_AuditCommand.moc"
