// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

namespace {

QStringList counts(const QStringList &rest)
{
    return QStringList{u"counts"_s, u"DPIA-0007"_s, u"peopleGroups"_s} + rest;
}

QStringList leftOut(const QJsonObject &json)
{
    QStringList cells;
    for (const QJsonValue &cell : json[u"cells"_s].toArray())
        if (cell[u"leftOut"_s].toBool())
            cells += cell[u"row"_s].toString() + u'/' + cell[u"column"_s].toString();
    return cells;
}

} // namespace

/// counts: shows a table of numbers of people with what is left out, and accepts it.
class tst_CountsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasAccepted();
    void proposesAnotherRule();
    void usesTheLeastThresholdOfTheWorkspace();
    void saysWhatAStrangerKnowsAsJson();
    void accepts();
    void refusesWhatDoesNotProtect();
    void takesCellsByName();
    void rounds();
    void isRefused_data();
    void isRefused();
};

void tst_CountsCommand::showsWhatWasAccepted()
{
    const SampleCli cli;
    const CommandRun run = cli.run(counts({}));
    QVERIFY_DONE(run);
    QCOMPARE(run.out, u"                                      Under 18  18 or over      Total\n"
                      u"Primary and nursery schools          4,653,118           0  4,653,118\n"
                      u"Secondary schools and sixth forms    3,306,604     171,350  3,477,954\n"
                      u"Special schools                    158,207 [c]   8,163 [c]    166,370\n"
                      u"Pupil referral units                14,812 [c]       3 [c]     14,815\n"
                      u"Total                                8,132,741     179,516  8,312,257\n"
                      u"Special schools, Under 18: a stranger can narrow it to 158,204 to 166,370\n"
                      u"Special schools, 18 or over: a stranger can narrow it to 0 to 8,166\n"
                      u"Pupil referral units, Under 18: a stranger can narrow it to 6,649 to 14,815\n"
                      u"Pupil referral units, 18 or over: a stranger can narrow it to 0 to 8,166\n"
                      u"Accepted by Tomasz Wieczorek.\n"_s);
}

void tst_CountsCommand::proposesAnotherRule()
{
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const CommandRun run = cli.run(counts({u"--threshold"_s, u"3"_s, u"--zeros"_s}));
    QVERIFY_DONE(run);
    QVERIFY(!run.out.contains(u"[c]"_s));
    QVERIFY(run.out.endsWith(u"\nNot accepted. --accept accepts it.\n"_s));
    QCOMPARE(cli.onDisk(), before);
}

void tst_CountsCommand::usesTheLeastThresholdOfTheWorkspace()
{
    const SampleCli cli;
    QVERIFY_REFUSED(cli.run(counts({u"--threshold"_s, u"4"_s, u"--accept"_s})), 1, "below 5");
    QVERIFY_DONE(cli.run({u"settings"_s, u"leastCount"_s, u"12"_s}));
    QCOMPARE(cli.run(counts({u"--zeros"_s, u"--json"_s})).object()[u"threshold"_s].toInt(), 12);
    QVERIFY_REFUSED(cli.run(counts({u"--round"_s, u"--accept"_s})), 1, "below 12");
}

void tst_CountsCommand::saysWhatAStrangerKnowsAsJson()
{
    const SampleCli cli;
    const QJsonObject json = cli.run(counts({u"--json"_s})).object();
    QCOMPARE(json[u"question"_s].toString(), u"peopleGroups"_s);
    QCOMPARE(json[u"method"_s].toString(), u"threshold"_s);
    QCOMPARE(json[u"threshold"_s].toInt(), 5);
    QVERIFY(json[u"zerosShown"_s].toBool() && json[u"accepted"_s].toBool() && json[u"protects"_s].toBool());
    QCOMPARE(json[u"cells"_s].toArray().size(), 15);
    QCOMPARE(leftOut(json), (QStringList{u"pg-3/children"_s, u"pg-3/adults"_s, u"pg-4/children"_s, u"pg-4/adults"_s}));
    const QJsonObject few = json[u"cells"_s][10].toObject();
    QCOMPARE(few, (QJsonObject{{u"row"_s, u"pg-4"_s},
                               {u"column"_s, u"adults"_s},
                               {u"people"_s, 3},
                               {u"leftOut"_s, true},
                               {u"small"_s, true},
                               {u"least"_s, 0},
                               {u"most"_s, 8166},
                               {u"exact"_s, true}}));
}

void tst_CountsCommand::accepts()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run(counts({u"--threshold"_s, u"10"_s, u"--zeros"_s, u"--accept"_s})));
    const QJsonObject kept = cli.show()[u"suppressions"_s][0].toObject();
    QCOMPARE(kept[u"threshold"_s].toInt(), 10);
    QCOMPARE(kept[u"decidedBy"_s].toString(), u"Nobody Inparticular"_s);
    QCOMPARE(kept[u"cells"_s].toArray().size(), 4);
    QVERIFY(cli.run({u"history"_s, u"DPIA-0007"_s}).out.endsWith(u"suppress  peopleGroups\n"_s));
}

void tst_CountsCommand::refusesWhatDoesNotProtect()
{
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const CommandRun seen = cli.run(counts({u"--show"_s, u"3/adults"_s}));
    QVERIFY_DONE(seen);
    QVERIFY2(seen.out.contains(u"gives away a number that is left out. A stranger can narrow it to 3: Pupil referral "
                               u"units, 18 or over."_s),
             qPrintable(seen.out));
    QVERIFY_REFUSED(cli.run(counts({u"--show"_s, u"3/adults"_s, u"--accept"_s})), 1, "gives away a number");
    QCOMPARE(cli.onDisk(), before);
}

void tst_CountsCommand::takesCellsByName()
{
    const SampleCli cli;
    const QJsonObject json =
        cli.run(counts({u"--json"_s, u"--show"_s, u"3/adults"_s, u"--show"_s, u"pg-3/children"_s, u"--leave-out"_s,
                        u"total/adults"_s, u"--leave-out"_s, u"total/total"_s, u"--leave-out"_s, u"4/total"_s}))
            .object();
    QCOMPARE(leftOut(json), (QStringList{u"pg-4/children"_s, u"pg-4/adults"_s, u"pg-4/"_s, u"/adults"_s, u"/"_s}));
    QVERIFY(!json[u"accepted"_s].toBool());
}

void tst_CountsCommand::rounds()
{
    const SampleCli cli;
    const CommandRun run = cli.run(counts({u"--round"_s}));
    QVERIFY(run.out.contains(u"Pupil referral units                  14,810           5     14,815\n"_s));
    QCOMPARE(cli.run(counts({u"--round"_s, u"--json"_s})).object()[u"method"_s].toString(), u"rounding"_s);
    QVERIFY_DONE(cli.run(counts({u"--round"_s, u"--accept"_s})));
    QCOMPARE(cli.show()[u"suppressions"_s][0][u"method"_s].toString(), u"rounding"_s);
    QVERIFY(cli.run({u"show"_s, u"DPIA-0007"_s, u"--public"_s}).out.contains(u"rounded to the nearest 5"_s));
}

void tst_CountsCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<QString>("says");
    QTest::newRow("rounded and left out")
        << QStringList{u"--round"_s, u"--leave-out"_s, u"total/total"_s} << u"none can be left out"_s;
    QTest::newRow("both") << QStringList{u"--round"_s, u"--threshold"_s, u"5"_s} << u"not both"_s;
    QTest::newRow("threshold of 1") << QStringList{u"--threshold"_s, u"1"_s} << u"from 2 to 1,000"_s;
    QTest::newRow("no number") << QStringList{u"--threshold"_s, u"few"_s} << u"from 2 to 1,000"_s;
    QTest::newRow("too many") << QStringList{u"--threshold"_s, u"1001"_s} << u"from 2 to 1,000"_s;
    QTest::newRow("no row") << QStringList{u"--show"_s, u"9/adults"_s} << u"There is no number"_s;
    QTest::newRow("no column") << QStringList{u"--leave-out"_s, u"4/group"_s} << u"4/children"_s;
    QTest::newRow("no cell") << QStringList{u"--leave-out"_s, u"4"_s} << u"There is no number"_s;
}

void tst_CountsCommand::isRefused()
{
    QFETCH(QStringList, rest);
    QFETCH(QString, says);
    const SampleCli cli;
    const CommandRun run = cli.run(counts(rest));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY_REFUSED(cli.run({u"counts"_s, u"DPIA-0007"_s, u"recipients"_s}), 2, "does not ask for numbers");
}

QTEST_MAIN(tst_CountsCommand)
#include "tst_CountsCommand.moc"
