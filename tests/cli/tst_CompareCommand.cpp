// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

namespace {

/// What the pieces of one answer's words make without those of a fate.
QString textWithout(const QJsonArray &words, const QString &fate)
{
    QString text;
    for (const QJsonValue &piece : words)
        if (piece[u"fate"_s] != fate)
            text += piece[u"text"_s].toString();
    return text;
}

} // namespace

/// compare, and print --compare.
class tst_CompareCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsVersions();
    void saysWhatChangedSinceTheLastSignOff();
    void comparesAnyTwoVersions();
    void comparesRows();
    void printsForPeopleInside();
    void isRefused_data();
    void isRefused();

private:
    static CommandRun change(const SampleCli &cli, const QString &text)
    {
        return cli.run({u"answer"_s, u"DPIA-0007"_s, u"scope"_s, u"--text"_s, text});
    }
    static CommandRun compare(const SampleCli &cli, const QStringList &rest = {})
    {
        return cli.run(QStringList{u"compare"_s, u"DPIA-0007"_s} + rest);
    }
};

void tst_CompareCommand::listsVersions()
{
    const SampleCli cli;
    const CommandRun plain = compare(cli, {u"--list"_s});
    QVERIFY_DONE(plain);
    const QStringList lines = plain.line().split(u'\n');
    QCOMPARE(lines.size(), 10);
    QCOMPARE(lines.first(), u"now  2026-06-04T09:00:00Z  As it is now"_s);
    QVERIFY(lines.at(4).startsWith(u"signed-3  2026-05-18T08:45:00Z  Signed by Dominic Sewell-Adeyemi ("_s));
    const QJsonArray json = compare(cli, {u"--list"_s, u"--json"_s}).array();
    QCOMPARE(json.size(), lines.size());
    QCOMPARE(json.at(4)[u"name"_s].toString(), u"signed-3"_s);
    QCOMPARE(json.at(4)[u"kind"_s].toString(), u"signed"_s);
    QCOMPARE(json.at(4)[u"who"_s].toString(), u"Dominic Sewell-Adeyemi"_s);
}

void tst_CompareCommand::saysWhatChangedSinceTheLastSignOff()
{
    const SampleCli cli;
    QVERIFY_DONE(change(cli, u"All schools in England.\nSecond paragraph.\nThird one."_s));
    const CommandRun same = compare(cli, {u"--from"_s, u"now"_s});
    QVERIFY_DONE(same);
    QVERIFY2(same.out.contains(u"The answers are the same."_s), qPrintable(same.out));
    QVERIFY(!same.out.contains(u"{+"_s));
    const QString now = u"All nurseries in England.\nSecond paragraph.\nThird one."_s;
    QVERIFY_DONE(cli.run({u"review"_s, u"DPIA-0007"_s, u"return"_s, u"--text"_s, u"Say nurseries."_s}));
    QVERIFY_DONE(change(cli, now));
    const CommandRun plain = compare(cli, {u"--from"_s, u"sent-back-1"_s});
    QVERIFY_DONE(plain);
    QVERIFY2(plain.out.contains(u"All [-schools-]{+nurseries+} in England.\n… "_s), qPrintable(plain.out));
    QVERIFY2(plain.out.contains(u"1 answer(s) changed"_s), qPrintable(plain.out));
    QVERIFY(!plain.out.contains(u"Second paragraph"_s));
    const QJsonObject json = compare(cli, {u"--json"_s}).object();
    QCOMPARE(json[u"from"_s][u"name"_s].toString(), u"signed-3"_s);
    QCOMPARE(json[u"to"_s][u"name"_s].toString(), u"now"_s);
    QCOMPARE(json[u"counts"_s][u"answersChanged"_s].toInt(), 1);
    const QJsonValue answer = json[u"sections"_s][0][u"answers"_s][0];
    QCOMPARE(answer[u"question"_s].toString(), u"scope"_s);
    QCOMPARE(answer[u"fate"_s].toString(), u"changed"_s);
    QCOMPARE(textWithout(answer[u"words"_s].toArray(), u"takenAway"_s), now);
}

void tst_CompareCommand::comparesAnyTwoVersions()
{
    const SampleCli cli;
    QVERIFY_DONE(change(cli, u"Changed."_s));
    // The sample was written in the weeks before it was sent: nothing stood there at the beginning of the year.
    const QJsonObject all =
        compare(cli, {u"--json"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-06-01"_s}).object();
    QVERIFY(all[u"counts"_s][u"answersAdded"_s].toInt() > 50);
    QCOMPARE(all[u"counts"_s][u"answersChanged"_s].toInt(), 0);
    QCOMPARE(all[u"from"_s][u"kind"_s].toString(), u"chosen"_s);
    // After --from a day begins, after --to it ends.
    const auto wordsOf = [&](const QString &from, const QString &to) {
        return compare(cli, {u"--json"_s, u"--from"_s, from, u"--to"_s, to}).object()[u"counts"_s][u"answersChanged"_s];
    };
    QCOMPARE(wordsOf(u"2026-06-04"_s, u"2026-06-04"_s).toInt(), 1);
    QCOMPARE(wordsOf(u"2026-06-05"_s, u"2026-06-05"_s).toInt(), 0);
    const QJsonObject one = compare(cli, {u"--json"_s, u"--from"_s, u"now"_s, u"--to"_s, u"sent-1"_s}).object();
    QCOMPARE(one[u"from"_s][u"name"_s].toString(), u"sent-1"_s); // the older one is the earlier one
    QCOMPARE(one[u"counts"_s][u"answersChanged"_s].toInt(), 1);
}

void tst_CompareCommand::comparesRows()
{
    const SampleCli cli;
    const QJsonArray rows = cli.answer(u"team"_s)[u"rows"_s].toArray();
    QVERIFY(!rows.isEmpty());
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0007"_s, u"team"_s, u"--row"_s, u"1"_s, u"--remove"_s}));
    const QJsonObject json = compare(cli, {u"--json"_s}).object();
    QCOMPARE(json[u"counts"_s][u"rowsTakenAway"_s].toInt(), 1);
    const QJsonValue row = json[u"sections"_s][0][u"answers"_s][0][u"rows"_s][0];
    QCOMPARE(row[u"fate"_s].toString(), u"takenAway"_s);
    QCOMPARE(row[u"id"_s], rows.first()[u"id"_s]);
    QVERIFY(compare(cli).out.contains(row[u"name"_s].toString() + u" (taken away)\n    "_s));
}

void tst_CompareCommand::printsForPeopleInside()
{
    const SampleCli cli;
    QVERIFY_DONE(change(cli, u"Changed."_s));
    const QString path = cli.path(u"INTERNAL changes.html"_s);
    QVERIFY_DONE(cli.run({u"print"_s, u"DPIA-0007"_s, path, u"--compare"_s, u"--from"_s, u"signed-1"_s}));
    const QString page = QString::fromUtf8(TestFolder::read(path));
    QVERIFY(page.contains(u"INTERNAL: not for publication"_s));
    QVERIFY(page.contains(u"[added: Changed"_s));
    QVERIFY_DONE(cli.run({u"print"_s, u"DPIA-0007"_s, cli.path(u"INTERNAL changes.pdf"_s), u"--compare"_s}));
    QVERIFY(TestFolder::read(cli.path(u"INTERNAL changes.pdf"_s)).startsWith("%PDF"));
}

void tst_CompareCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("why");
    const QString dpia = u"DPIA-0007"_s;
    QTest::newRow("unknown version") << QStringList{u"compare"_s, dpia, u"--from"_s, u"signed-9"_s} << "no version"_ba;
    QTest::newRow("unknown assessment") << QStringList{u"compare"_s, u"DPIA-9999"_s} << "no assessment"_ba;
    QTest::newRow("public name") << QStringList{u"print"_s, dpia, u"changes.html"_s, u"--compare"_s}
                                 << "must begin with INTERNAL"_ba;
    QTest::newRow("two prints") << QStringList{u"print"_s, dpia, u"INTERNAL.html"_s, u"--compare"_s, u"--notice"_s}
                                << "Choose one"_ba;
    QTest::newRow("versions of nothing") << QStringList{u"print"_s, dpia, u"INTERNAL.html"_s, u"--to"_s, u"now"_s}
                                         << "together with --compare"_ba;
}

void tst_CompareCommand::isRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, why);
    const SampleCli cli;
    const auto files = cli.filesBeside();
    const CommandRun run = cli.run(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(QString::fromUtf8(why)), qPrintable(run.err));
    QCOMPARE(cli.filesBeside(), files);
}

QTEST_MAIN(tst_CompareCommand)
#include "tst_CompareCommand.moc"
