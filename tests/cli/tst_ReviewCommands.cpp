// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// review with its steps, and approve.
class tst_ReviewCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status();
    void submit();
    void adviseAndAnswer();
    void signAndReturn();
    void record();
    void commentAndResolve();
    void threadsAndSuggestions();
    void saysWhatDoesNotFit();
    void decide();
    void steps();
    void view();
    void queue();
    void whatHappened();
    void approve();
    void isRefused_data();
    void isRefused();

private:
    static CommandRun review(const SampleCli &cli, const QStringList &rest)
    {
        return cli.run(QStringList{u"review"_s, u"DPIA-0005"_s} + rest);
    }
    static QJsonObject status(const SampleCli &cli, const QString &id = u"DPIA-0005"_s)
    {
        return cli.run({u"--json"_s, u"review"_s, id}).object();
    }
    static QJsonObject role(const SampleCli &cli, const QString &key)
    {
        const QJsonArray roles = status(cli)[u"roles"_s].toArray();
        for (const QJsonValue &one : roles)
            if (one[u"role"_s] == key)
                return one.toObject();
        return {};
    }
};

void tst_ReviewCommands::status()
{
    const SampleCli cli;
    const CommandRun plain = review(cli, {});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.startsWith(u"State: inReview\n"_s));
    QVERIFY(plain.out.contains(u"(iao): waiting"_s));
    QVERIFY(plain.out.contains(u"(hop): done"_s));
    QVERIFY(plain.out.contains(u"cm-1  Farida Haldane: "_s));
    QCOMPARE(review(cli, {u"status"_s}).out, plain.out);
    const QJsonObject json = status(cli);
    QVERIFY(plain.out.contains(json[u"contentCode"_s].toString()));
    QCOMPARE(json[u"state"_s].toString(), u"inReview"_s);
    QCOMPARE(json[u"approved"_s].toBool(), false);
    QCOMPARE(json[u"comments"_s].toArray().size(), 2);
    QCOMPARE(role(cli, u"hop"_s)[u"name"_s].toString(), u"Marguerite Oyelaran"_s);
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0005"_s, u"--text"_s, u"Other"_s}));
    QVERIFY(review(cli, {}).out.contains(u"(hop): outdated"_s));
    QVERIFY(status(cli, u"DPIA-0007"_s)[u"approved"_s].toBool());
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0007"_s, u"--public"_s, u"--text"_s, u"Other"_s}));
    QVERIFY(!status(cli, u"DPIA-0007"_s)[u"approved"_s].toBool());
    QVERIFY(cli.run({u"review"_s, u"DPIA-0007"_s}).out.contains(u"is not approved as it stands"_s));
}

void tst_ReviewCommands::submit()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"review"_s, u"DPIA-0003"_s, u"submit"_s, u"iao"_s, u"dpo"_s}));
    QCOMPARE(status(cli, u"DPIA-0003"_s)[u"state"_s].toString(), u"inReview"_s);
    const QJsonArray roles = status(cli, u"DPIA-0003"_s)[u"roles"_s].toArray();
    for (const QJsonValue &one : roles)
        QCOMPARE(one[u"asked"_s].toBool(), one[u"role"_s] == "iao"_L1 || one[u"role"_s] == "dpo"_L1);
}

void tst_ReviewCommands::adviseAndAnswer()
{
    const SampleCli cli;
    QVERIFY_DONE(
        cli.as(u"Farida Haldane"_s, u"dpo"_s, {u"review"_s, u"DPIA-0005"_s, u"advise"_s, u"--text"_s, u"Do less."_s}));
    QVERIFY_REFUSED(
        cli.as(u"Farida Haldane"_s, u"dpo"_s,
               {u"review"_s, u"DPIA-0005"_s, u"answer-advice"_s, u"--of"_s, u"dpo"_s, u"--outcome"_s, u"accepted"_s}),
        1, "cannot also decide");
    const auto answer = [&](const QStringList &rest) {
        return cli.as(u"Imogen Tarrant"_s, u"drafter"_s,
                      QStringList{u"review"_s, u"DPIA-0005"_s, u"answer-advice"_s, u"--of"_s, u"dpo"_s} + rest);
    };
    QVERIFY_REFUSED(answer({u"--outcome"_s, u"overruled"_s}), 2, "Say why");
    QVERIFY_REFUSED(answer({u"--outcome"_s, u"ignored"_s}), 2, "partlyAccepted");
    QVERIFY_REFUSED(answer({}), 2, "--outcome");
    QVERIFY_REFUSED(review(cli, {u"answer-advice"_s, u"--outcome"_s, u"accepted"_s}), 2, "--of");
    QVERIFY_DONE(answer({u"--outcome"_s, u"partlyAccepted"_s, u"--reason"_s, u"Costs."_s}));
    QVERIFY(cli.run({u"history"_s, u"DPIA-0005"_s}).out.endsWith(u"decide-advice  dpo\n"_s));
}

void tst_ReviewCommands::signAndReturn()
{
    const SampleCli cli;
    const QStringList sign{u"review"_s, u"DPIA-0005"_s, u"sign"_s};
    QVERIFY_REFUSED(cli.run(sign), 2, "in which role");
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"dpo"_s, sign), 1, "does not sign");
    QVERIFY_DONE(cli.as(u"Hamish Kerrigan-Doyle"_s, u"iao"_s, sign + QStringList{u"--acting-for"_s, u"Bob"_s}));
    QCOMPARE(role(cli, u"iao"_s)[u"current"_s].toBool(), true);
    QCOMPARE(role(cli, u"iao"_s)[u"name"_s].toString(), u"Hamish Kerrigan-Doyle"_s);
    QVERIFY_DONE(review(cli, {u"return"_s, u"--text"_s, u"Mend it."_s}));
    QCOMPARE(status(cli)[u"state"_s].toString(), u"drafting"_s);
    QCOMPARE(status(cli)[u"openMustFix"_s].toInt(), 1);
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"siro"_s, sign), 1, "still a draft");
}

void tst_ReviewCommands::record()
{
    const SampleCli cli;
    const QString code = status(cli)[u"contentCode"_s].toString();
    const auto record = [&](const QStringList &rest) {
        return review(cli, QStringList{u"record"_s, u"--of"_s, u"iao"_s, u"--name"_s, u"Rosalind Achterberg"_s} + rest);
    };
    QVERIFY_REFUSED(record({}), 2, "--code");
    QVERIFY_REFUSED(record({u"--code"_s, u"00000000"_s}), 1, "another version");
    QVERIFY_REFUSED(record({u"--code"_s, code, u"--at"_s, u"yesterday"_s}), 2, "2026-06-04T14:02:00Z");
    QVERIFY_REFUSED(record({u"--code"_s, code, u"--at"_s, u"2027-01-01T00:00:00Z"_s}), 2, "future");
    QVERIFY_REFUSED(review(cli, {u"record"_s, u"--of"_s, u"iao"_s, u"--name"_s, u" "_s, u"--code"_s, code}), 2,
                    "who signs");
    QVERIFY_DONE(record({u"--code"_s, code.toLower(), u"--at"_s, u"2026-06-01T10:00:00+02:00"_s}));
    QCOMPARE(role(cli, u"iao"_s)[u"current"_s].toBool(), true);
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0005"_s, cli.path(u"a.json"_s)}));
    QVERIFY(TestFolder::read(cli.path(u"a.json"_s)).contains("2026-06-01T08:00:00Z"));
}

void tst_ReviewCommands::commentAndResolve()
{
    const SampleCli cli;
    const QString id = review(cli, {u"comment"_s, u"--question"_s, u"risks"_s, u"--row"_s, u"1"_s, u"--column"_s,
                                    u"risk"_s, u"--quote"_s, u"pay"_s, u"--must-fix"_s, u"--text"_s, u"Why?"_s})
                           .line();
    QCOMPARE(status(cli)[u"openMustFix"_s].toInt(), 1);
    const QJsonObject comment = status(cli)[u"comments"_s].toArray().first().toObject(); // what must be dealt with
    QCOMPARE(comment[u"id"_s].toString(), id);
    QCOMPARE(comment[u"question"_s].toString(), u"risks"_s);
    QCOMPARE(comment[u"text"_s].toString(), u"Why?"_s);
    QCOMPARE(comment[u"author"_s].toString(), u"Nobody Inparticular"_s);
    QVERIFY_DONE(review(cli, {u"resolve"_s, id}));
    QCOMPARE(status(cli)[u"openMustFix"_s].toInt(), 0);
    QVERIFY(!review(cli, {}).out.contains(id));
    QVERIFY(!cli.run({u"--json"_s, u"review"_s, u"DPIA-0005"_s, u"comment"_s, u"--text"_s, u"x"_s})
                 .object()[u"comment"_s]
                 .toString()
                 .isEmpty());
}

void tst_ReviewCommands::threadsAndSuggestions()
{
    const SampleCli cli;
    const QStringList words =
        QString::fromUtf8(QJsonDocument(cli.show(u"DPIA-0005"_s)[u"answers"_s][u"scope"_s].toObject()).toJson())
            .split(u'"');
    const auto longest = std::max_element(words.begin(), words.end(),
                                          [](const QString &a, const QString &b) { return a.size() < b.size(); });
    const QString quote = longest->section(u' ', 0, 4);
    const QString id =
        review(cli, {u"comment"_s, u"--question"_s, u"scope"_s, u"--quote"_s, quote, u"--suggest"_s, u"Other words"_s})
            .line();
    QVERIFY(!id.contains(u' '));
    QVERIFY_DONE(review(cli, {u"reply"_s, id, u"--text"_s, u"Yes."_s}));
    QVERIFY(review(cli, {}).out.contains(u"Nobody Inparticular: Yes."_s));
    QVERIFY(review(cli, {}).out.contains(u"“Other words”"_s));
    QVERIFY_REFUSED(review(cli, {u"accept"_s}), 2, "Name the comment");
    QVERIFY_DONE(review(cli, {u"accept"_s, id}));
    QVERIFY(cli.run({u"show"_s, u"DPIA-0005"_s}).out.contains(u"Other words"_s));
    QVERIFY_REFUSED(review(cli, {u"accept"_s, id}), 1, "no suggestion that is open");
    QVERIFY_DONE(review(cli, {u"reopen"_s, id}));
    QVERIFY(review(cli, {}).out.contains(u"no longer there"_s));
    QVERIFY_DONE(review(cli, {u"decline"_s, id, u"--reason"_s, u"As agreed."_s}));
    QVERIFY(!review(cli, {}).out.contains(id));
}

void tst_ReviewCommands::saysWhatDoesNotFit()
{
    const SampleCli cli;
    const QStringList sign{u"review"_s, u"DPIA-0005"_s, u"sign"_s};
    const CommandRun strange = cli.as(u"Dominic Sewell"_s, u"siro"_s, sign);
    QCOMPARE(strange.status, 0);
    QVERIFY2(strange.err.startsWith(u"“Dominic Sewell” is not on the list"_s), qPrintable(strange.err));
    QCOMPARE(strange.err.count(u'\n'), 1);
    QVERIFY_DONE(cli.as(u"Dominic Sewell-Adeyemi"_s, u"siro"_s, sign));
    const QString code = status(cli, u"DPIA-0005"_s)[u"contentCode"_s].toString();
    const auto record = [&](const QString &name) {
        return cli.run({u"review"_s, u"DPIA-0005"_s, u"record"_s, u"--of"_s, u"iao"_s, u"--name"_s, name, u"--code"_s,
                        code, u"--at"_s, u"2026-06-01T10:00:00Z"_s});
    };
    QVERIFY_DONE(record(u"Hamish Kerrigan-Doyle"_s));
    QVERIFY(record(u"Farida Haldane"_s).err.contains(u"does not hold the role"_s));
    // What is refused says only why.
    QVERIFY_REFUSED(cli.as(u"Nobody Known"_s, u"drafter"_s, sign), 1, "does not sign");
    QVERIFY(
        cli.as(u"Nobody Known"_s, u"publisher"_s, {u"approve"_s, u"DPIA-0003"_s}).err.contains(u"not on the list"_s));
}

void tst_ReviewCommands::decide()
{
    const SampleCli cli;
    const auto as = [&](const QStringList &rest) {
        return cli.as(u"Dominic Sewell-Adeyemi"_s, u"siro"_s, QStringList{u"review"_s, u"DPIA-0007"_s} + rest);
    };
    QVERIFY_REFUSED(as({u"decide"_s, u"--outcome"_s, u"perhaps"_s}), 2, "consultRegulator");
    QVERIFY_REFUSED(as({u"decide"_s, u"--outcome"_s, u"rejected"_s}), 2, "Say why");
    QVERIFY_REFUSED(as({u"consultation"_s, u"submitted"_s}), 1, "not been decided");
    QVERIFY_DONE(as({u"decide"_s, u"--outcome"_s, u"consultRegulator"_s, u"--reason"_s, u"The risk stays high."_s}));
    QVERIFY_DONE(as({u"consultation"_s, u"submitted"_s, u"--on"_s, u"2026-05-04"_s}));
    QCOMPARE(status(cli, u"DPIA-0007"_s)[u"regulatorDue"_s].toString(), u"2026-06-29"_s);
    const QString package = cli.path(u"INTERNAL package.zip"_s);
    QVERIFY_REFUSED(as({u"package"_s}), 2, "into which file");
    QVERIFY_REFUSED(as({u"package"_s, cli.path(u"package.zip"_s)}), 2, "INTERNAL");
    QVERIFY_REFUSED(as({u"package"_s, package, u"--attachment"_s, u"none.pdf"_s}), 2, "none.pdf");
    QVERIFY(!QFile::exists(package));
    QVERIFY_DONE(as({u"package"_s, package, u"--text"_s, u"May we begin?"_s}));
    QVERIFY(TestFolder::read(package).startsWith("PK"));
    QVERIFY_DONE(as({u"consultation"_s, u"answered"_s, u"--text"_s, u"Go ahead."_s}));
    QVERIFY_DONE(as({u"decide"_s, u"--outcome"_s, u"approvedWithConditions"_s, u"--condition"_s,
                     u"Delete names by 2028-09-01"_s, u"--condition"_s, u"Tell schools"_s}));
    const QJsonObject decision = status(cli, u"DPIA-0007"_s)[u"decision"_s].toObject();
    QCOMPARE(decision[u"outcome"_s].toString(), u"approvedWithConditions"_s);
    QCOMPARE(decision[u"conditions"_s].toArray().first()[u"due"_s].toString(), u"2028-09-01"_s);
    QVERIFY(decision[u"current"_s].toBool());
    QVERIFY(as({}).out.contains(u"approved with conditions"_s));
}

void tst_ReviewCommands::steps()
{
    const CommandRun plain = runCli({u"review"_s, u"steps"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"inReview\tsign\tsigns\tinReview\n"_s));
    QCOMPARE(runCli({u"--json"_s, u"review"_s, u"steps"_s}).array().size(), plain.out.count(u'\n'));
}

void tst_ReviewCommands::view()
{
    const SampleCli cli;
    const QStringList view{u"review"_s, u"DPIA-0007"_s, u"view"_s};
    QVERIFY_REFUSED(cli.run(view), 2, "no role");
    const CommandRun plain = cli.as(u"Ann"_s, u"hop"_s, view);
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"evidence\t"_s));
    const QJsonArray answers = cli.run(view + QStringList{u"--of"_s, u"hop"_s, u"--json"_s}).array();
    QCOMPARE(answers.size(), plain.out.count(u'\n'));
    QVERIFY(answers.first()[u"answered"_s].toBool());
    const CommandRun evidence = cli.run(view + QStringList{u"evidence"_s});
    QVERIFY_DONE(evidence);
    QVERIFY(evidence.out.contains(u"What the answers say"_s));
    QVERIFY_REFUSED(cli.run(view + QStringList{u"none"_s}), 2, "no question “none”");
    QVERIFY_REFUSED(cli.run(view + QStringList{u"--of"_s, u"hop"_s, u"--since"_s, u"soon"_s}), 2, "2026");
}

void tst_ReviewCommands::queue()
{
    const SampleCli cli;
    const QStringList queue{u"review"_s, u"queue"_s};
    QVERIFY_REFUSED(cli.run(queue), 2, "in which role");
    const CommandRun plain = cli.as(u"Ann"_s, u"drafter"_s, queue);
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"DPIA-0005\tSay what became of the advice"_s));
    const QJsonArray tasks = cli.as(u"Ann"_s, u"drafter"_s, queue + QStringList{u"--json"_s}).array();
    QCOMPARE(tasks.size(), plain.out.count(u'\n'));
    QCOMPARE(tasks.first()[u"task"_s].toString(), u"answerAdvice"_s);
    QCOMPARE(cli.as(u"Ann"_s, u"documentOwner"_s, queue).out, u"Nothing waits for you.\n"_s);
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"drafter"_s, queue + QStringList{u"DPIA-0005"_s}), 2, "but options");
}

void tst_ReviewCommands::whatHappened()
{
    const SampleCli cli;
    QVERIFY_REFUSED(review(cli, {u"happened"_s, u"--what"_s, u"earthquake"_s}), 2, "incident");
    QVERIFY_DONE(review(cli, {u"happened"_s, u"--what"_s, u"law"_s, u"--on"_s, u"2026-06-01"_s}));
    const QJsonObject event = status(cli)[u"asksForNewLook"_s].toArray().first().toObject();
    QCOMPARE(event[u"what"_s].toString(), u"law"_s);
    QCOMPARE(event[u"on"_s].toString(), u"2026-06-01"_s);
    QVERIFY(cli.run({u"review"_s, u"DPIA-0005"_s}).out.contains(u"Asks for a new look since 2026-06-01"_s));
    QVERIFY_REFUSED(review(cli, {u"looked-again"_s}), 2, "--text");
    QVERIFY_DONE(review(cli, {u"looked-again"_s, u"--text"_s, u"Nothing to change."_s}));
    QVERIFY(status(cli)[u"asksForNewLook"_s].toArray().isEmpty());
}

void tst_ReviewCommands::approve()
{
    const SampleCli cli;
    QVERIFY_REFUSED(cli.as(u"tomasz wieczorek"_s, u"publisher"_s, {u"approve"_s, u"DPIA-0005"_s}), 1,
                    "somebody else must approve");
    QVERIFY_REFUSED(cli.as(u"Tomasz Wieczorek"_s, u"publisher"_s,
                           {u"approve"_s, u"DPIA-0005"_s, u"--alone"_s, u"Nobody is here."_s}),
                    1, "somebody else must approve");
    QVERIFY_REFUSED(cli.run({u"approve"_s, u"DPIA-0005"_s, u"--reject"_s, u"m-uln"_s}), 2, "--reason");
    QVERIFY_REFUSED(cli.run({u"approve"_s, u"DPIA-0005"_s, u"--reject"_s, u"m-none"_s, u"--reason"_s, u"x"_s}), 2,
                    "no such mark");
    QVERIFY_DONE(cli.run({u"approve"_s, u"DPIA-0005"_s, u"--reject"_s, u"m-uln"_s, u"--reason"_s, u"It is known."_s}));
    QVERIFY(!status(cli)[u"approved"_s].toBool());
    const QJsonObject comment = status(cli)[u"comments"_s].toArray().first().toObject();
    QVERIFY(comment[u"text"_s].toString().endsWith(u"It is known."_s));
    QVERIFY(comment[u"mustFix"_s].toBool());
    QVERIFY_DONE(cli.as(u"Bethan Llywarch"_s, u"publisher"_s, {u"approve"_s, u"DPIA-0005"_s}));
    QVERIFY(status(cli)[u"approved"_s].toBool());
}

void tst_ReviewCommands::isRefused_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &rest, int status, const QString &says) {
        QTest::newRow(name) << rest << status << says;
    };
    row("unknown step", {u"bless"_s}, 2, u"submit, comment, reply, resolve"_s);
    row("unknown role asked", {u"submit"_s, u"king"_s}, 2, u"no role “king”"_s);
    row("role behind sign", {u"sign"_s, u"iao"_s}, 2, u"but options"_s);
    row("word behind status", {u"status"_s, u"iao"_s}, 2, u"but options"_s);
    row("advice without words", {u"advise"_s}, 2, u"--text"_s);
    row("return without words", {u"return"_s}, 2, u"--text"_s);
    row("return with blank words", {u"return"_s, u"--text"_s, u" "_s}, 2, u"what has to change"_s);
    row("comment without words", {u"comment"_s}, 2, u"--text"_s);
    row("comment on an unknown question", {u"comment"_s, u"--question"_s, u"none"_s, u"--text"_s, u"x"_s}, 2,
        u"no question “none”"_s);
    row("comment on an unknown row",
        {u"comment"_s, u"--question"_s, u"risks"_s, u"--row"_s, u"99"_s, u"--text"_s, u"x"_s}, 2, u"no row “99”"_s);
    row("resolve without an id", {u"resolve"_s}, 2, u"by its id"_s);
    row("resolve with two", {u"resolve"_s, u"cm-1"_s, u"cm-2"_s}, 2, u"by its id"_s);
    row("resolve an unknown one", {u"resolve"_s, u"cm-9"_s}, 2, u"no such comment"_s);
}

void tst_ReviewCommands::isRefused()
{
    QFETCH(QStringList, rest);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const CommandRun run = review(cli, rest);
    QVERIFY_REFUSED(run, status, "");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(cli.onDisk(), before);
}

QTEST_MAIN(tst_ReviewCommands)
#include "tst_ReviewCommands.moc"
