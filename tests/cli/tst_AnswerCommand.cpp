// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

class tst_AnswerCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDataShareOfTheProgramme();
    void setsAndTakesAway();
    void setsRowsAndCells();
    void takesPeopleAndFiles();
    void isRefused_data();
    void isRefused();
};

void tst_AnswerCommand::setsAndTakesAway()
{
    const SampleCli cli;
    const auto answer = [&](const QStringList &rest) {
        return cli.run(QStringList{u"answer"_s, u"DPIA-0003"_s} + rest);
    };
    QVERIFY_DONE(answer({u"scope"_s, u"--text"_s, u"Everything."_s}));
    QCOMPARE(cli.answer(u"scope"_s, u"DPIA-0003"_s)[u"text"_s].toString(), u"Everything."_s);
    QVERIFY_DONE(answer({u"joint"_s, u"--json"_s, u"{\"yesNo\":true,\"reason\":\"Two of us.\"}"_s}));
    QCOMPARE(cli.answer(u"joint"_s, u"DPIA-0003"_s)[u"reason"_s].toString(), u"Two of us."_s);
    QVERIFY(TestFolder::write(cli.path(u"a.txt"_s), "- one\n- two\n"));
    QVERIFY_DONE(answer({u"storage"_s, u"--file"_s, cli.path(u"a.txt"_s)}));
    QCOMPARE(cli.answer(u"storage"_s, u"DPIA-0003"_s)[u"text"_s].toArray().size(), 2);
    QVERIFY_DONE(answer({u"storage"_s, u"--remove"_s}));
    QVERIFY_DONE(answer({u"scope"_s, u"--text"_s, QString()}));
    QVERIFY(!cli.show(u"DPIA-0003"_s)[u"answers"_s].toObject().contains(u"storage"_s));
    QVERIFY(!cli.show(u"DPIA-0003"_s)[u"answers"_s].toObject().contains(u"scope"_s));
}

void tst_AnswerCommand::setsRowsAndCells()
{
    const SampleCli cli;
    const auto answer = [&](const QStringList &rest) {
        return cli.run(QStringList{u"answer"_s, u"DPIA-0003"_s} + rest);
    };
    const auto rows = [&] { return cli.answer(u"risks"_s, u"DPIA-0003"_s)[u"rows"_s].toArray(); };
    const QString row =
        answer({u"risks"_s, u"--row"_s, u"new"_s, u"--column"_s, u"risk"_s, u"--text"_s, u"Lost"_s}).line();
    QCOMPARE(rows().first()[u"id"_s].toString(), row);
    QCOMPARE(rows().first()[u"cells"_s][u"risk"_s][u"text"_s].toString(), u"Lost"_s);
    const CommandRun third = cli.run({u"--json"_s, u"answer"_s, u"DPIA-0003"_s, u"risks"_s, u"--row"_s, u"new"_s});
    QCOMPARE(rows().last()[u"id"_s].toString(), third.object()[u"row"_s].toString());
    QVERIFY_DONE(answer({u"risks"_s, u"--row"_s, row, u"--column"_s, u"kind"_s, u"--text"_s, u"event"_s}));
    QVERIFY_DONE(answer({u"risks"_s, u"--row"_s, u"1"_s, u"--column"_s, u"due"_s, u"--text"_s, u"2027-01-01"_s}));
    QCOMPARE(rows().first()[u"cells"_s][u"due"_s][u"date"_s].toString(), u"2027-01-01"_s);
    QVERIFY_DONE(answer({u"risks"_s, u"--row"_s, u"1"_s, u"--remove"_s}));
    for (const QJsonValue &one : rows())
        QVERIFY(one[u"id"_s].toString() != row);
}

void tst_AnswerCommand::takesPeopleAndFiles()
{
    const SampleCli cli;
    const auto answer = [&](const QStringList &rest) {
        return cli.run(QStringList{u"answer"_s, u"DPIA-0003"_s} + rest);
    };
    QVERIFY_REFUSED(answer({u"ownerRole"_s, u"--text"_s, u"Zoe Newcomer"_s}), 2, "list of people");
    QVERIFY_DONE(answer({u"ownerRole"_s, u"--add-person"_s, u"--text"_s, u"Zoe Newcomer"_s}));
    QVERIFY(cli.run({u"show"_s, u"DPIA-0003"_s}).out.contains(u"Zoe Newcomer"_s));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(answer({u"scope"_s, u"--add-person"_s, u"--text"_s, u"x"_s}), 2, "names a person");
    QCOMPARE(cli.onDisk(), before);
    QVERIFY(TestFolder::write(cli.path(u"flow.svg"_s), "<svg/>"));
    QVERIFY_DONE(answer({u"diagrams"_s, u"--file"_s, cli.path(u"flow.svg"_s)}));
    QCOMPARE(cli.answer(u"diagrams"_s, u"DPIA-0003"_s)[u"files"_s].toArray().size(), 1);
    QVERIFY(cli.run({u"show"_s, u"DPIA-0003"_s}).out.contains(u"flow.svg"_s));
}

void tst_AnswerCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &rest, int status, const QString &says) {
        QTest::newRow(name) << rest << status << says;
    };
    row("no words", {u"scope"_s}, 2, u"--text"_s);
    row("unknown question", {u"scop"_s, u"--text"_s, u"x"_s}, 2, u"Did you mean scope"_s);
    row("unknown option of a choice", {u"processingState"_s, u"--text"_s, u"old"_s}, 2, u"new, changed, running"_s);
    row("no JSON", {u"scope"_s, u"--json"_s, u"{"_s}, 2, u"JSON"_s);
    row("JSON of another kind", {u"scope"_s, u"--json"_s, u"{\"number\":1}"_s}, 2, u"takes text"_s);
    row("words for a row", {u"risks"_s, u"--row"_s, u"1"_s, u"--text"_s, u"x"_s}, 2, u"--column"_s);
    row("a row and nothing else", {u"team"_s, u"--row"_s, u"1"_s}, 2, u"--column"_s);
    row("words for a new row", {u"risks"_s, u"--row"_s, u"new"_s, u"--text"_s, u"x"_s}, 2, u"--column"_s);
    row("column without a row", {u"risks"_s, u"--column"_s, u"risk"_s, u"--text"_s, u"x"_s}, 2, u"--row"_s);
    row("cell as JSON", {u"team"_s, u"--row"_s, u"1"_s, u"--column"_s, u"note"_s, u"--json"_s, u"{}"_s}, 2, u"--row"_s);
    row("unknown column", {u"team"_s, u"--row"_s, u"1"_s, u"--column"_s, u"nose"_s, u"--text"_s, u"x"_s}, 2,
        u"who, part, note"_s);
    row("row that is not there", {u"team"_s, u"--row"_s, u"99"_s, u"--column"_s, u"note"_s, u"--text"_s, u"x"_s}, 2,
        u"no row “99”"_s);
    row("row 0", {u"team"_s, u"--row"_s, u"0"_s, u"--column"_s, u"note"_s, u"--text"_s, u"x"_s}, 2, u"no row “0”"_s);
    row("bad cell of a new row", {u"team"_s, u"--row"_s, u"new"_s, u"--column"_s, u"part"_s, u"--text"_s, u"x"_s}, 2,
        u"writes, supplies"_s);
    row("file that is not there", {u"scope"_s, u"--file"_s, u"/none/x.txt"_s}, 3, u"cannot be read"_s);
}

void tst_AnswerCommand::isRefused()
{
    QFETCH(QStringList, rest);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const CommandRun run = cli.run(QStringList{u"answer"_s, u"DPIA-0003"_s} + rest);
    QVERIFY_REFUSED(run, status, "");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(cli.onDisk(), before);
}

void tst_AnswerCommand::aDataShareOfTheProgramme()
{
    const SampleCli cli;
    const QString id = u"DPIA-0003"_s;
    const CommandRun added = cli.run({u"answer"_s, id, u"recipients"_s, u"--share"_s, u"DS-0101"_s});
    QVERIFY_DONE(added);
    QVERIFY_DONE(cli.run({u"answer"_s, id, u"sharesData"_s, u"--text"_s, u"yes"_s}));
    const auto row = [&] {
        const QJsonArray rows = cli.answer(u"recipients"_s, id)[u"rows"_s].toArray();
        return rows.last().toObject();
    };
    QCOMPARE(row()[u"id"_s].toString(), added.line());
    QCOMPARE(row()[u"cells"_s][u"organisation"_s][u"text"_s].toString(), u"National Statistics Agency"_s);
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"recipients"_s, u"--share"_s, u"DS-0101"_s}), 1, "has a row already");
    const auto set = [&](const QString &words) {
        return cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, added.line(), u"--column"_s, u"organisation"_s,
                        u"--text"_s, words});
    };
    QVERIFY_DONE(set(u"Agency for Statistics"_s));
    QVERIFY_DONE(cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, added.line(), u"--share"_s, u"take"_s}));
    QCOMPARE(row()[u"cells"_s][u"organisation"_s][u"text"_s].toString(), u"National Statistics Agency"_s);
    QVERIFY_DONE(set(u"Agency for Statistics"_s));
    QVERIFY_DONE(cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, added.line(), u"--share"_s, u"give"_s}));
    QVERIFY_DONE(cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, added.line(), u"--remove"_s}));
    QVERIFY_DONE(cli.run({u"answer"_s, id, u"recipients"_s, u"--share"_s, u"DS-0101"_s}));
    QCOMPARE(row()[u"cells"_s][u"organisation"_s][u"text"_s].toString(), u"Agency for Statistics"_s);
    const QString typed = cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, u"new"_s, u"--column"_s,
                                   u"organisation"_s, u"--text"_s, u"Kestrelby College"_s})
                              .line();
    const auto name = [&](const QString &reference) {
        return cli.run({u"answer"_s, id, u"recipients"_s, u"--row"_s, typed, u"--share"_s, reference});
    };
    QVERIFY_REFUSED(name(u"DS-0101"_s), 1, "has a row already");
    QVERIFY_DONE(name(u"DS-0102"_s));
    QCOMPARE(row()[u"cells"_s][u"organisation"_s][u"text"_s].toString(), u"Kestrelby College"_s);
    QVERIFY_REFUSED(name(u"DS-0103"_s), 1, "of the programme already");
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"scope"_s, u"--share"_s, u"DS-0101"_s}), 2,
                    "does not ask for data shares");
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"recipients"_s, u"--share"_s, u"take"_s}), 2, "names no data share");
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"recipients"_s, u"--share"_s, u"DS-0102"_s, u"--text"_s, u"x"_s}), 2,
                    "does not go with --share");
}

QTEST_GUILESS_MAIN(tst_AnswerCommand)
#include "tst_AnswerCommand.moc"
