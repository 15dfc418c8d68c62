// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// What nobody should give to a program and somebody will: each gets one clear sentence, the right status, and leaves
/// everything as it was.
class tst_BadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersThatCannotBeWritten_data();
    void foldersThatCannotBeWritten();
    void otherPeoplesFolders();
    void unknownQuestions_data();
    void unknownQuestions();
    void oddCharacters();
};

void tst_BadInput::foldersThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QStringList &arguments, int status) {
        QTest::newRow(name) << arguments << status;
    };
    row("publish into a file", {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, u"FILE"_s}, 1);
    row("publish under a file", {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, u"FILE/out"_s}, 3);
    row("publish where nobody may", {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, u"/proc/candour"_s}, 3);
    row("export under a file", {u"export"_s, u"DPIA-0007"_s, u"FILE/a.json"_s}, 3);
    row("export where nobody may", {u"export"_s, u"DPIA-0007"_s, u"/proc/a.json"_s}, 3);
    row("print under a file", {u"print"_s, u"DPIA-0003"_s, u"FILE/INTERNAL a.html"_s}, 3);
    row("print where nobody may", {u"print"_s, u"DPIA-0003"_s, u"/proc/INTERNAL a.html"_s}, 3);
    row("backup under a file", {u"backup"_s, u"FILE/copy"_s}, 3);
    row("backup where nobody may", {u"backup"_s, u"/proc/copy"_s}, 3);
    row("new workspace under a file", {u"init"_s, u"FILE/new"_s}, 3);
    row("new workspace where nobody may", {u"init"_s, u"/proc/new"_s}, 3);
    row("new sample where nobody may", {u"init"_s, u"--sample"_s, u"/proc/new"_s}, 3);
}

void tst_BadInput::foldersThatCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"file"_s), "mine"));
    arguments.replaceInStrings(u"FILE"_s, cli.path(u"file"_s));
    const QByteArray before = cli.onDisk();
    const auto beside = cli.filesBeside();
    QVERIFY_REFUSED(cli.run(arguments), status, "");
    QCOMPARE(cli.onDisk(), before);
    QCOMPARE(cli.filesBeside(), beside);
}

void tst_BadInput::otherPeoplesFolders()
{
    const SampleCli cli;
    QVERIFY(QDir().mkpath(cli.path(u"others/deep"_s)));
    QVERIFY(TestFolder::write(cli.path(u"others/deep/letter.odt"_s), "mine"));
    const QByteArray before = cli.onDisk();
    const auto beside = cli.filesBeside();
    QVERIFY_REFUSED(cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"others"_s)}), 1,
                    "other people’s files");
    QCOMPARE(cli.onDisk(), before);
    QCOMPARE(cli.filesBeside(), beside);
    // A register that this version cannot read is not one to write into.
    QVERIFY(QDir().mkpath(cli.path(u"register"_s)));
    QVERIFY(TestFolder::write(cli.path(u"register/candour-register.json"_s), "{\"cut"));
    const auto then = cli.filesBeside();
    const CommandRun run = cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"register"_s)});
    QVERIFY_REFUSED(run, 3, "Nothing was written");
    QCOMPARE(cli.filesBeside(), then);
    QCOMPARE(cli.onDisk(), before);
}

void tst_BadInput::unknownQuestions_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString id = u"DPIA-0007"_s;
    QTest::newRow("answer") << QStringList{u"answer"_s, id, u"KEY"_s, u"--text"_s, u"x"_s};
    QTest::newRow("row") << QStringList{u"answer"_s, id, u"KEY"_s, u"--row"_s, u"new"_s};
    QTest::newRow("mark") << QStringList{u"mark"_s, id, u"KEY"_s, u"--match"_s, u"x"_s, u"--reason"_s, u"sdc"_s};
    QTest::newRow("treat") << QStringList{u"treat"_s, id, u"KEY"_s, u"written"_s};
    QTest::newRow("let-stand") << QStringList{u"let-stand"_s, id,    u"KEY"_s, u"--match"_s, u"x"_s,
                                              u"--reason"_s,  u"x"_s};
    QTest::newRow("history") << QStringList{u"history"_s, id, u"KEY"_s};
    QTest::newRow("comment") << QStringList{u"review"_s, id,          u"comment"_s, u"--question"_s,
                                            u"KEY"_s,    u"--text"_s, u"x"_s};
}

void tst_BadInput::unknownQuestions()
{
    QFETCH(QStringList, arguments);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    for (const QString &key : {u"zzzzzzzzzzzzzz"_s, u"SCOPE"_s, u"sc\u202Eope\u001B"_s, u"../scope"_s}) {
        QStringList words = arguments;
        words.replaceInStrings(u"KEY"_s, key);
        const CommandRun run = cli.run(words);
        QVERIFY_REFUSED(run, 2, "There is no question");
        QVERIFY(!run.err.contains(QChar(0x1B)) && !run.err.contains(QChar(0x202E)));
    }
    QCOMPARE(cli.onDisk(), before);
}

void tst_BadInput::oddCharacters()
{
    const SampleCli cli;
    const QString odd = u"one\u202E two\u2066\u001B[31m three\u0007\r\nfour"_s;
    const auto isPlain = [](const QString &text) {
        return std::none_of(text.begin(), text.end(), [](QChar c) {
            return c.unicode() == 0x202E || c.unicode() == 0x2066 || c.unicode() == 0x1B || c.unicode() == 7;
        });
    };
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, odd}));
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--public"_s, u"--text"_s, odd}));
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0003"_s, u"controllerName"_s, u"--text"_s, odd}));
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--text"_s, odd}));
    QVERIFY_DONE(cli.run({u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, odd}));
    const QString title = u"one two[31m three four"_s;
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), title);
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"publicTitle"_s].toString(), title);
    QCOMPARE(cli.show(u"DPIA-0008"_s)[u"title"_s].toString(), title);
    QCOMPARE(cli.answer(u"controllerName"_s, u"DPIA-0003"_s)[u"text"_s].toString(), title);
    QVERIFY_DONE(cli.as(odd, u"drafter"_s, {u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}));
    for (const QStringList &arguments : QList<QStringList>{{u"show"_s, u"DPIA-0003"_s},
                                                           {u"list"_s},
                                                           {u"history"_s, u"DPIA-0003"_s},
                                                           {u"history"_s, u"DPIA-0003"_s, u"scope"_s},
                                                           {u"search"_s, u"three"_s}}) {
        const CommandRun run = cli.run(arguments);
        QVERIFY_DONE(run);
        QVERIFY2(isPlain(run.out), qPrintable(arguments.join(u' ')));
    }
    for (const QStringList &arguments : QList<QStringList>{{odd},
                                                           {u"show"_s, odd},
                                                           {u"list"_s, u"--"_s + odd},
                                                           {u"templates"_s, u"show"_s, odd},
                                                           {u"export"_s, u"DPIA-0003"_s, u"/proc/"_s + odd},
                                                           {u"review"_s, u"DPIA-0003"_s, u"submit"_s, odd}}) {
        const CommandRun run = cli.run(arguments);
        QVERIFY(run.status > 0);
        QVERIFY2(isPlain(run.err), qPrintable(run.err));
    }
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0003"_s, cli.path(u"a.json"_s)}));
    QVERIFY(!TestFolder::read(cli.path(u"a.json"_s)).contains("\\u001b"));
    QVERIFY_DONE(cli.run({u"import"_s, cli.path(u"a.json"_s), u"--replace"_s}));
}

QTEST_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
