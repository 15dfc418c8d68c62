// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// people, settings, shared, words.
class tst_SetupCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void people();
    void replacesALeaver();
    void settings();
    void shared();
    void keepsAndDisposes();
    void words();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();

private:
    static QJsonObject person(const SampleCli &cli, const QString &name)
    {
        for (const QJsonValue &one : cli.run({u"people"_s, u"--json"_s}).array())
            if (one[u"name"_s].toString() == name)
                return one.toObject();
        return {};
    }
};

void tst_SetupCommands::people()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"people"_s});
    QVERIFY_DONE(plain);
    QVERIFY2(plain.out.contains(u"p-prosser  Gwilym Prosser\n  dpo: from 2019-05-13 to 2024-03-31\n"_s),
             qPrintable(plain.out));
    QCOMPARE(person(cli, u"Farida Haldane"_s)[u"assessments"_s].toArray().size(), 3);
    const CommandRun added =
        cli.run({u"people"_s, u"add"_s, u"Ann Example"_s, u"--job-title"_s, u"Archivist"_s, u"--json"_s});
    QVERIFY_DONE(added);
    QCOMPARE(person(cli, u"Ann Example"_s)[u"id"_s], added.object()[u"person"_s]);
    QVERIFY_DONE(cli.run(
        {u"people"_s, u"set"_s, u"Ann Example"_s, u"--name"_s, u"Ann Other"_s, u"--email"_s, u"ann@example.org"_s}));
    QCOMPARE(person(cli, u"Ann Other"_s)[u"jobTitle"_s].toString(), u"Archivist"_s);
    QCOMPARE(person(cli, u"Ann Other"_s)[u"email"_s].toString(), u"ann@example.org"_s);
    QVERIFY_DONE(cli.run({u"people"_s, u"role"_s, u"Ann Other"_s, u"siro"_s, u"--from"_s, u"2026-06-04"_s}));
    QVERIFY_DONE(cli.run({u"people"_s, u"role"_s, u"Ann Other"_s, u"siro"_s, u"--until"_s, u"2026-06-30"_s}));
    const QJsonObject role = person(cli, u"Ann Other"_s)[u"roles"_s].toArray().first().toObject();
    QCOMPARE(role, (QJsonObject{{u"role"_s, u"siro"_s}, {u"from"_s, u"2026-06-04"_s}, {u"to"_s, u"2026-06-30"_s}}));
}

void tst_SetupCommands::replacesALeaver()
{
    const SampleCli cli;
    const CommandRun run = cli.run(
        {u"people"_s, u"replace"_s, u"p-haldane"_s, u"Gwilym Prosser"_s, u"--until"_s, u"2026-06-30"_s, u"--json"_s});
    QVERIFY_DONE(run);
    QCOMPARE(run.object()[u"changed"_s].toArray(), QJsonArray{u"DPIA-0003"_s});
    QCOMPARE(run.object()[u"kept"_s].toArray(), (QJsonArray{u"DPIA-0005"_s, u"DPIA-0007"_s}));
    QCOMPARE(person(cli, u"Farida Haldane"_s)[u"roles"_s].toArray().first()[u"to"_s].toString(), u"2026-06-30"_s);
    const CommandRun plain =
        cli.run({u"people"_s, u"replace"_s, u"p-prosser"_s, u"p-haldane"_s, u"--until"_s, u"2026-07-30"_s});
    QVERIFY_DONE(plain);
    QCOMPARE(plain.out, u"DPIA-0003 has passed on\n"_s);
}

void tst_SetupCommands::settings()
{
    const SampleCli cli;
    const CommandRun all = cli.run({u"settings"_s});
    QVERIFY_DONE(all);
    QVERIFY(all.out.startsWith(u"organisation  Department for Learning and Skills\n"_s));
    QCOMPARE(all.out.count(u'\n'), 11);
    QCOMPARE(cli.run({u"settings"_s, u"--json"_s}).object().size(), 11);
    const CommandRun mailbox = cli.run({u"settings"_s, u"contactEmail"_s, u"jo.harrington@example.gov.uk"_s});
    QCOMPARE(mailbox.status, 0); // it is advice
    QVERIFY2(mailbox.err.contains(u"mailbox of one person"_s), qPrintable(mailbox.err));
    QVERIFY_DONE(cli.run({u"settings"_s, u"contactEmail"_s, u"data.protection@example.gov.uk"_s}));
    QVERIFY_DONE(cli.run({u"settings"_s, u"accessLaws"_s, u"foisa,eisr"_s}));
    QCOMPARE(cli.run({u"settings"_s, u"accessLaws"_s}).line(), u"foisa, eisr"_s);
    QVERIFY_REFUSED(cli.run({u"settings"_s, u"accessLaws"_s, u"foisa, none"_s}), 2, "There is no law “none”");
    QCOMPARE(cli.run({u"settings"_s, u"approveAlone"_s}).line(), u"no"_s);
    QVERIFY_DONE(cli.run({u"settings"_s, u"approveAlone"_s, u"yes"_s}));
    QCOMPARE(cli.run({u"settings"_s, u"approveAlone"_s}).line(), u"yes"_s);
    QCOMPARE(cli.run({u"settings"_s, u"leastCount"_s}).line(), u"5"_s);
    QVERIFY_REFUSED(cli.run({u"settings"_s, u"leastCount"_s, u"2"_s}), 2, "from 3 to 1,000");
    QVERIFY_REFUSED(cli.run({u"settings"_s, u"accent"_s, u"#ffcc00"_s}), 2, "Choose a darker one");
    QVERIFY_REFUSED(cli.run({u"settings"_s, u"logo"_s, u"/none/logo.png"_s}), 3, "no such file");
    QVERIFY_DONE(cli.run({u"settings"_s, u"publicAddress"_s, QString()}));
    QCOMPARE(cli.run({u"settings"_s, u"publicAddress"_s, u"--json"_s}).object(),
             (QJsonObject{{u"publicAddress"_s, QString()}}));
}

void tst_SetupCommands::shared()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"shared"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"\n  DPIA-0007: uses this wording\n"_s));
    const CommandRun changed = cli.run({u"shared"_s, u"set"_s, u"controller"_s, u"--text"_s, u"Other words."_s});
    QVERIFY_DONE(changed);
    QCOMPARE(changed.out, u"  DPIA-0003: uses another wording\n  DPIA-0005: uses another wording, as it was signed\n"
                          "  DPIA-0007: uses another wording, as it was signed\n"_s);
    QVERIFY_DONE(cli.run({u"shared"_s, u"set"_s, u"controller"_s, u"--title"_s, u"Who we are"_s}));
    QJsonObject controller;
    for (const QJsonValue &one : cli.run({u"shared"_s, u"--json"_s}).array())
        if (one[u"key"_s].toString() == "controller"_L1)
            controller = one.toObject();
    QCOMPARE(controller[u"title"_s].toString(), u"Who we are"_s);
    QCOMPARE(controller[u"text"_s].toString(), u"Other words."_s);
    QCOMPARE(controller[u"assessments"_s].toArray().size(), 3);
    QVERIFY_REFUSED(cli.run({u"shared"_s, u"remove"_s, u"controller"_s}), 1, "DPIA-0003, DPIA-0005, DPIA-0007");
    QVERIFY_DONE(cli.run({u"shared"_s, u"add"_s, u"rightsPart3"_s, u"--text"_s, u"You can ask."_s}));
    QCOMPARE(cli.run({u"shared"_s, u"--json"_s}).array().size(), 6);
    QVERIFY_DONE(cli.run({u"shared"_s, u"remove"_s, u"rightsPart3"_s}));
    QCOMPARE(cli.run({u"shared"_s, u"--json"_s}).array().size(), 5);
}

void tst_SetupCommands::keepsAndDisposes()
{
    const SampleCli cli;
    const auto line = [&] { return cli.run({u"retention"_s, u"--json"_s}).array().first().toObject(); };
    const QStringList attendance{u"retention"_s, u"DPIA-0003"_s};
    QVERIFY_DONE(cli.run(attendance + QStringList{u"--keep-until"_s, u"2026-06-03"_s, u"--basis"_s,
                                                  u"Made by mistake"_s, u"--hold"_s, u"A court case"_s}));
    QCOMPARE(line()[u"reference"_s].toString(), u"DPIA-0003"_s);
    QCOMPARE(line()[u"keepUntil"_s].toString(), u"2026-06-03"_s);
    QCOMPARE(line()[u"basis"_s].toString(), u"Made by mistake"_s);
    QCOMPARE(line()[u"hold"_s].toString(), u"A court case"_s);
    QVERIFY(!line()[u"due"_s].toBool());
    const CommandRun held = cli.run({u"dispose"_s, u"DPIA-0003"_s});
    QCOMPARE(held.status, 1);
    QVERIFY2(held.err.contains(u"A court case"_s), qPrintable(held.err));

    QVERIFY_DONE(cli.run(attendance + QStringList{u"--hold"_s, QString()}));
    QVERIFY(line()[u"due"_s].toBool());
    const CommandRun plain = cli.run({u"retention"_s});
    QVERIFY2(plain.out.startsWith(u"DPIA-0003   2026-06-03  due"_s), qPrintable(plain.out));
    QVERIFY_DONE(cli.run({u"dispose"_s, u"DPIA-0003"_s}));
    QCOMPARE(cli.run({u"retention"_s, u"--json"_s}).array().size(), 2);
    QCOMPARE(cli.run({u"show"_s, u"DPIA-0003"_s}).status, 2);

    QVERIFY_DONE(cli.run({u"retention"_s, u"DPIA-0005"_s, u"--keep-until"_s, QString()}));
    QCOMPARE(cli.run({u"retention"_s, u"--json"_s}).array().last().toObject()[u"keepUntil"_s].toString(), QString());
}

void tst_SetupCommands::words()
{
    const SampleCli cli;
    QCOMPARE(cli.run({u"words"_s, u"--json"_s}).array(), QJsonArray());
    for (const QString &word : {u"Zwiebel"_s, u"Kestrelby’s"_s, u"cafe\u0301"_s})
        QVERIFY_DONE(cli.run({u"words"_s, u"add"_s, word}));
    const CommandRun plain = cli.run({u"words"_s, u"list"_s});
    QVERIFY_DONE(plain);
    QCOMPARE(plain.out, u"café\nKestrelby's\nZwiebel\n"_s);
    QVERIFY_DONE(cli.run({u"words"_s, u"remove"_s, u"Kestrelby’s"_s}));
    QCOMPARE(cli.run({u"words"_s, u"--json"_s}).array(), (QJsonArray{u"café"_s, u"Zwiebel"_s}));
    QVERIFY_REFUSED(cli.run({u"words"_s, u"remove"_s, u"Kestrelby's"_s}), 2, "is not on the list");
}

void tst_SetupCommands::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const auto row = [](const char *words, int status) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u' ') << status;
    };
    row("people drop p-haldane", 2);
    row("people add", 2);
    row("people set nobody --name A", 2);
    row("people set p-haldane --email nowhere", 2);
    row("people add New --email nowhere", 2);
    row("people set p-haldane --name Gwilym\u00a0Prosser", 1);
    row("people role p-haldane", 2);
    row("people role p-haldane siro", 2);
    row("people role p-haldane siro --from 2026-06-04 --until 2026-06-05", 2);
    row("people role p-haldane siro --from soon", 2);
    row("people role p-haldane none --from 2026-06-04", 2);
    row("people role p-haldane dpo --from 2026-06-04", 1);
    row("people role p-haldane dpo --until 2020-01-01", 1);
    row("people replace p-haldane", 2);
    row("people replace p-haldane p-prosser", 2);
    row("people replace p-haldane p-haldane --until 2026-06-30", 2);
    row("people replace p-haldane nobody --until 2026-06-30", 2);
    row("settings none", 2);
    row("settings none a", 2);
    row("settings contactEmail nowhere", 2);
    row("settings licenceUrl http://www.example.org", 2);
    row("settings approveAlone perhaps", 2);
    row("shared drop controller", 2);
    row("shared add", 2);
    row("shared add controller --text A", 1);
    row("shared add none --text A", 2);
    row("shared add rightsPart3", 2);
    row("shared set none --text A", 2);
    row("shared set controller", 2);
    row("shared remove none", 2);
    row("words drop Zwiebel", 2);
    row("words list Zwiebel", 2);
    row("words add", 2);
    row("words add two words", 2);
    row("words remove Zwiebel", 2);
}

void tst_SetupCommands::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run(words), status, "");
    QCOMPARE(cli.onDisk(), before);
}

QTEST_GUILESS_MAIN(tst_SetupCommands)
#include "tst_SetupCommands.moc"
