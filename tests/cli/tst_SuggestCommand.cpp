// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// suggest.
class tst_SuggestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAFile();
    void positionsAreCodePoints();
    void ofAnAssessment();
    void theSampleSaysItself();
    void whomTheAssessmentNames();
    void newKinds();
    void allShowsMore();
    void changesNothing();
    void isRefused_data();
    void isRefused();
};

void tst_SuggestCommand::ofAFile()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.txt"_s), "Ask jo.bloggs@example.org.\nNHS number 999 000 0018.\n"));
    const CommandRun plain = runCli({u"suggest"_s, u"--file"_s, cli.path(u"a.txt"_s)}); // needs no workspace
    QVERIFY_DONE(plain);
    QCOMPARE(plain.out, u"4-25  email  0.95  jo.bloggs@example.org\n"
                        "    E-mail address: it is written like one.\n"
                        "38-50  nhs  0.95  999 000 0018\n"
                        "    NHS number: its check digits are right, and “nhs” stands near it.\n"_s);
    QVERIFY(TestFolder::write(cli.path(u"b.txt"_s), "Nothing here.\n"));
    const CommandRun none = runCli({u"--json"_s, u"suggest"_s, u"--file"_s, cli.path(u"b.txt"_s)});
    QVERIFY_DONE(none);
    QCOMPARE(none.array(), QJsonArray());
}

void tst_SuggestCommand::positionsAreCodePoints()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.txt"_s),
                              "\xF0\x9F\x98\x80\xF0\x9F\x98\x80 192.0.2.1 \xF0\x9F\x98\x80 192.0.2.2"));
    const QJsonArray found = runCli({u"--json"_s, u"suggest"_s, u"--file"_s, cli.path(u"a.txt"_s)}).array();
    QCOMPARE(found.size(), 2);
    const QJsonObject expected{{u"start"_s, 3},
                               {u"end"_s, 12},
                               {u"type"_s, u"ip"_s},
                               {u"score"_s, 0.9},
                               {u"words"_s, u"192.0.2.1"_s},
                               {u"evidence"_s, QJsonObject{{u"checked"_s, false},
                                                           {u"near"_s, QString()},
                                                           {u"sentence"_s, u"IP address: it is written like one."_s}}}};
    QCOMPARE(found.at(0).toObject(), expected);
    QCOMPARE(found.at(1)[u"start"_s].toInt(), 15);
}

void tst_SuggestCommand::ofAnAssessment()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0007"_s, u"--public"_s, u"--text"_s, u"\U0001F600 Ring 020 7946 0182"_s}));
    const QJsonArray found = cli.run({u"--json"_s, u"suggest"_s, u"DPIA-0007"_s}).array();
    const QJsonObject title = found.first().toObject();
    QCOMPARE(title[u"text"_s].toString(), u"title"_s);
    QCOMPARE(title[u"start"_s].toInt(), 7);
    QCOMPARE(title[u"end"_s].toInt(), 20);
    QCOMPARE(title[u"type"_s].toString(), u"phone"_s);
    QVERIFY(cli.run({u"suggest"_s, u"DPIA-0007"_s}).out.startsWith(u"title  phone  "_s));
}

void tst_SuggestCommand::theSampleSaysItself()
{
    const SampleCli cli;
    const CommandRun open = cli.run({u"--json"_s, u"suggest"_s, u"DPIA-0007"_s});
    QVERIFY_DONE(open);
    QCOMPARE(open.array(), QJsonArray()); // all of it is decided
    const CommandRun all = cli.run({u"--json"_s, u"suggest"_s, u"DPIA-0007"_s, u"--all"_s});
    QVERIFY(!all.array().isEmpty());
    for (const QJsonValue &one : all.array())
        QVERIFY(one[u"start"_s].toInt() < one[u"end"_s].toInt());
}

void tst_SuggestCommand::whomTheAssessmentNames()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0007"_s, u"--public"_s, u"--text"_s, u"What i.tarrant does"_s}));
    const QJsonObject title = cli.run({u"--json"_s, u"suggest"_s, u"DPIA-0007"_s}).array().first().toObject();
    QCOMPARE(title[u"type"_s].toString(), u"name"_s);
    QCOMPARE(title[u"words"_s].toString(), u"i.tarrant"_s);
    QCOMPARE(title[u"evidence"_s][u"known"_s].toString(), u"Imogen Tarrant"_s);
}

void tst_SuggestCommand::newKinds()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.txt"_s), "Mr Nowak of 12 Mill Road quoted \xC2\xA3"
                                                    "650 a day as supplier. It has CVE-2099-12345.\n"));
    QStringList types;
    for (const QJsonValue &one : runCli({u"--json"_s, u"suggest"_s, u"--file"_s, cli.path(u"a.txt"_s)}).array())
        types += one[u"type"_s].toString();
    QCOMPARE(types, (QStringList{u"name"_s, u"address"_s, u"money"_s, u"security"_s}));
    QVERIFY(TestFolder::write(cli.path(u"b.txt"_s), "It was Bronwen\nPryce."));
    QVERIFY(runCli({u"suggest"_s, u"--file"_s, cli.path(u"b.txt"_s)})
                .out.startsWith(u"7-20  name  0.85  Bronwen Pryce\n"_s));
}

void tst_SuggestCommand::allShowsMore()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.txt"_s), "Ask dpo@example.org."));
    const QStringList asked{u"suggest"_s, u"--file"_s, cli.path(u"a.txt"_s)};
    QCOMPARE(runCli(asked).out, QString());
    QVERIFY(runCli(asked + QStringList{u"--all"_s}).out.startsWith(u"4-19  email  0.40  dpo@example.org\n"_s));
}

void tst_SuggestCommand::changesNothing()
{
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    QVERIFY_DONE(cli.run({u"suggest"_s, u"DPIA-0007"_s, u"--all"_s}));
    QCOMPARE(cli.onDisk(), before);
}

void tst_SuggestCommand::isRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("neither") << QStringList{u"suggest"_s} << 2 << u"or a text with --file"_s;
    QTest::newRow("both") << QStringList{u"suggest"_s, u"DPIA-0007"_s, u"--file"_s, u"x"_s} << 2
                          << u"or a text with --file"_s;
    QTest::newRow("no such assessment") << QStringList{u"suggest"_s, u"DPIA-9999"_s} << 2 << u"DPIA-9999"_s;
    QTest::newRow("no such file") << QStringList{u"suggest"_s, u"--file"_s, u"/nowhere/x"_s} << 3
                                  << u"cannot be read"_s;
}

void tst_SuggestCommand::isRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    const CommandRun run = cli.run(arguments);
    QVERIFY_REFUSED(run, status, "");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
}

QTEST_MAIN(tst_SuggestCommand)
#include "tst_SuggestCommand.moc"
