// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

static const QString Mail = u"jo.bloggs@example.org"_s;

/// decide, and the lists of words that may or may not be public.
class tst_DecideCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withholdsByType();
    void saysWhyItMayBePublic();
    void marksTheSameWords();
    void keepsLists();
    void isRefused_data();
    void isRefused();
    void aWholeRedactionByScript();
};

static void write(const SampleCli &cli, const QString &question, const QString &words)
{
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0007"_s, question, u"--text"_s, words}));
}

static QStringList open(const SampleCli &cli)
{
    QStringList all;
    const QJsonArray found = cli.run({u"--json"_s, u"suggest"_s, u"DPIA-0007"_s}).array();
    for (const QJsonValue &one : found)
        all += one[u"question"_s].toString() + u'/' + one[u"words"_s].toString();
    return all;
}

void tst_DecideCommand::withholdsByType()
{
    const SampleCli cli;
    write(cli, u"purposeInShort"_s, u"Ask "_s + Mail + u" or ring 020 7946 0182."_s);
    QCOMPARE(open(cli).size(), 2);
    const CommandRun done = cli.run({u"decide"_s, u"DPIA-0007"_s, u"--type"_s, u"email"_s, u"--reason"_s,
                                     u"foia-40-2"_s, u"--harm"_s, u"It names somebody."_s});
    QVERIFY_DONE(done);
    QCOMPARE(done.line(), u"purposeInShort  email  "_s + Mail);
    QCOMPARE(open(cli), QStringList{u"purposeInShort/020 7946 0182"_s});
    const CommandRun page = cli.run({u"show"_s, u"DPIA-0007"_s, u"--public"_s});
    QVERIFY(!page.out.contains(Mail));
}

void tst_DecideCommand::saysWhyItMayBePublic()
{
    const SampleCli cli;
    write(cli, u"purposeInShort"_s, u"Ask "_s + Mail);
    write(cli, u"collection"_s, u"Ask "_s + Mail);
    QVERIFY_DONE(
        cli.run({u"decide"_s, u"DPIA-0007"_s, u"purposeInShort"_s, u"--may-be-public"_s, u"A mailbox of a role."_s}));
    QCOMPARE(open(cli), QStringList{u"collection/"_s + Mail});
    const CommandRun rest = cli.run({u"--json"_s, u"decide"_s, u"DPIA-0007"_s, u"--match"_s, Mail.toUpper(),
                                     u"--may-be-public"_s, u"A mailbox of a role."_s, u"--reach"_s, u"workspace"_s});
    QVERIFY_DONE(rest);
    QCOMPARE(rest.array().first()[u"words"_s].toString(), Mail);
    QCOMPARE(open(cli), QStringList());
    QVERIFY(cli.run({u"words"_s, u"--list"_s, u"public"_s}).out.contains(Mail));
}

void tst_DecideCommand::marksTheSameWords()
{
    const SampleCli cli;
    write(cli, u"purposeInShort"_s, u"Project Kestrel starts."_s);
    write(cli, u"collection"_s, u"For project kestrel."_s);
    QVERIFY_DONE(cli.run({u"mark"_s, u"DPIA-0007"_s, u"purposeInShort"_s, u"--match"_s, u"Project Kestrel"_s,
                          u"--reason"_s, u"foia-40-2"_s, u"--everywhere"_s}));
    const CommandRun page = cli.run({u"show"_s, u"DPIA-0007"_s, u"--public"_s});
    QVERIFY(!page.out.contains(u"kestrel"_s, Qt::CaseInsensitive));
}

void tst_DecideCommand::keepsLists()
{
    const SampleCli cli;
    write(cli, u"purposeInShort"_s, u"Project Kestrel starts."_s);
    QVERIFY_DONE(cli.run({u"words"_s, u"add"_s, u"Project Kestrel"_s, u"--list"_s, u"watched"_s}));
    QCOMPARE(cli.run({u"words"_s, u"--list"_s, u"watched"_s}).line(), u"Project Kestrel"_s);
    QCOMPARE(cli.run({u"words"_s}).line(), QString());
    QCOMPARE(open(cli), QStringList{u"purposeInShort/Project Kestrel"_s});
    QVERIFY_DONE(cli.run({u"words"_s, u"remove"_s, u"Project Kestrel"_s, u"--list"_s, u"watched"_s}));
    QCOMPARE(open(cli), QStringList());
    QVERIFY(cli.run({u"words"_s, u"--list"_s, u"other"_s}).err.contains(u"watched"_s));
    QVERIFY(cli.run({u"words"_s, u"add"_s, u"two words"_s}).err.contains(u"one word"_s));
}

void tst_DecideCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QString why = u"--may-be-public"_s;
    QTest::newRow("neither") << QStringList{u"purposeInShort"_s} << u"--may-be-public"_s;
    QTest::newRow("both") << QStringList{u"purposeInShort"_s, why, u"x"_s, u"--reason"_s, u"foia-40-2"_s}
                          << u"--reason"_s;
    QTest::newRow("everything") << QStringList{why, u"x"_s} << u"--type"_s;
    QTest::newRow("nothing like it") << QStringList{u"collection"_s, why, u"x"_s} << u"waits"_s;
    QTest::newRow("unknown type") << QStringList{u"--type"_s, u"mail"_s, why, u"x"_s} << u"mail"_s;
    QTest::newRow("unknown reach") << QStringList{u"purposeInShort"_s, why, u"x"_s, u"--reach"_s, u"all"_s}
                                   << u"assessment"_s;
    QTest::newRow("no reason") << QStringList{u"purposeInShort"_s, why, u" "_s} << u"why"_s;
    QTest::newRow("unknown reason") << QStringList{u"purposeInShort"_s, u"--reason"_s, u"x"_s} << u"x"_s;
}

void tst_DecideCommand::isRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const SampleCli cli;
    write(cli, u"purposeInShort"_s, u"Ask "_s + Mail);
    const QByteArray before = sqlDump(cli.workspace());
    const CommandRun run = cli.run(QStringList{u"decide"_s, u"DPIA-0007"_s} + words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(!run.err.contains(Mail));
    QCOMPARE(sqlDump(cli.workspace()), before);
}

/// From the first suggestion to a checked folder, with two people.
void tst_DecideCommand::aWholeRedactionByScript()
{
    const SampleCli cli;
    const QString id = u"DPIA-0007"_s;
    const auto preparer = [&](const QStringList &words) {
        return cli.as(u"Tomasz Wieczorek"_s, u"publisher"_s, words);
    };
    const auto approver = [&](const QStringList &words) { return cli.as(u"Bethan Llywarch"_s, u"publisher"_s, words); };
    QVERIFY_DONE(cli.run({u"title"_s, id, u"--public"_s, u"--text"_s, u"School census, ring 020 7946 0182"_s}));
    QVERIFY(preparer({u"publish"_s, id, u"--to"_s, cli.path(u"site"_s)}).err.contains(u"personal or sensitive"_s));
    QVERIFY_DONE(preparer({u"decide"_s, id, u"title"_s, u"--may-be-public"_s, u"The switchboard."_s}));
    QVERIFY_DONE(preparer({u"mark"_s, id, u"purposeInShort"_s, u"--match"_s, u"fund schools fairly"_s, u"--reason"_s,
                           u"foia-40-2"_s, u"--everywhere"_s}));
    QVERIFY(preparer({u"publish"_s, id, u"--to"_s, cli.path(u"site"_s)}).status != 0);
    const QJsonArray repeats = preparer({u"--json"_s, u"let-stand"_s, id}).array();
    for (const QJsonValue &one : repeats)
        QVERIFY_DONE(preparer({u"let-stand"_s, id, one[u"question"_s].toString(), u"--match"_s,
                               one[u"words"_s].toString(), u"--reason"_s, u"Everybody knows the census."_s}));
    QVERIFY_DONE(approver({u"approve"_s, id}));
    QVERIFY(preparer({u"publish"_s, id, u"--to"_s, cli.path(u"site"_s)}).err.contains(u"Still to read and approve"_s));
    QVERIFY_DONE(cli.as(u"Farida Haldane"_s, u"dpo"_s, {u"approve"_s, id}));
    QVERIFY_DONE(cli.as(u"Marguerite Oyelaran"_s, u"hop"_s, {u"approve"_s, id}));
    QVERIFY_DONE(preparer({u"publish"_s, id, u"--to"_s, cli.path(u"site"_s)}));
    QVERIFY_DONE(preparer({u"verify"_s, cli.path(u"site"_s)}));
}

QTEST_MAIN(tst_DecideCommand)
#include "tst_DecideCommand.moc"
