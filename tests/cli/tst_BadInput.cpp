// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "base/CleanText.h"

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
    void oddCharactersInMessages();
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
    QTest::newRow("counts") << QStringList{u"counts"_s, id, u"KEY"_s};
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
        if (firstUnseen(key))
            QVERIFY_REFUSED(run, 2, "nobody can see");
        else
            QVERIFY_REFUSED(run, 2, "There is no question");
        QVERIFY(!run.err.contains(QChar(0x1B)) && !run.err.contains(QChar(0x202E)));
    }
    QCOMPARE(cli.onDisk(), before);
}

/// Nobody can see them, and a text that somebody approves must be the text that is published.
void tst_BadInput::oddCharacters()
{
    const SampleCli cli;
    const QString id = u"DPIA-0003"_s;
    const QByteArray before = cli.onDisk();
    QVERIFY(TestFolder::write(cli.path(u"odd.txt"_s), "One line.\nAnother \xe2\x80\xae enil."));
    QVERIFY(TestFolder::write(cli.path(u"bell.txt"_s), "One line.\r\nTwo\a"));
    for (const QString &odd : QStringList{u"one\u202E two"_s, u"\u2066one"_s, u"one\u001B[31m"_s, u"one\u0007"_s,
                                          u"one\u0000two"_s, u"one"_s + QChar(0xD800), u"one\uFFFE"_s}) {
        for (const QStringList &arguments :
             QList<QStringList>{{u"title"_s, id, u"--text"_s, odd},
                                {u"title"_s, id, u"--public"_s, u"--text="_s + odd},
                                {u"answer"_s, id, u"controllerName"_s, u"--text"_s, odd},
                                {u"answer"_s, id, u"scope"_s, u"--text"_s, odd},
                                {u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, odd},
                                {u"treat"_s, id, u"scope"_s, u"wording"_s, u"--text"_s, odd},
                                {u"review"_s, id, u"comment"_s, u"--question"_s, u"scope"_s, u"--text"_s, odd},
                                {u"let-stand"_s, id, u"scope"_s, u"--match"_s, odd, u"--reason"_s, u"x"_s},
                                {u"people"_s, u"add"_s, odd},
                                {u"--as"_s, odd, u"title"_s, id, u"--text"_s, u"x"_s}}) {
            const CommandRun run = cli.run(arguments);
            QVERIFY_REFUSED(run, 2, "nobody can see");
            QVERIFY2(!firstUnseen(run.err), qPrintable(run.err));
        }
    }
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"scope"_s, u"--json"_s, uR"({"text":"one\u202etwo"})"_s}), 2,
                    "nobody can see");
    const CommandRun file = cli.run({u"answer"_s, id, u"scope"_s, u"--file"_s, cli.path(u"odd.txt"_s)});
    QVERIFY_REFUSED(file, 2, "in line 2 of the text that nobody can see (U+202E)");
    QVERIFY_REFUSED(cli.run({u"answer"_s, id, u"scope"_s, u"--file"_s, cli.path(u"bell.txt"_s)}), 2, "(U+0007)");
    QCOMPARE(cli.onDisk(), before);
}

void tst_BadInput::oddCharactersInMessages()
{
    const SampleCli cli;
    const QString odd = u"one\u202E two\u2066\u001B[31m three\u0007"_s;
    for (const QStringList &arguments : QList<QStringList>{{odd},
                                                           {u"show"_s, odd},
                                                           {u"list"_s, u"--"_s + odd},
                                                           {u"templates"_s, u"show"_s, odd},
                                                           {u"export"_s, u"DPIA-0003"_s, u"/proc/"_s + odd},
                                                           {u"review"_s, u"DPIA-0003"_s, u"submit"_s, odd}}) {
        const CommandRun run = cli.run(arguments);
        QVERIFY(run.status > 0);
        QVERIFY2(!firstUnseen(run.err), qPrintable(run.err));
    }
    // A file may have any name.
    const CommandRun file = runCli({u"--workspace"_s, cli.path(odd), u"list"_s});
    QVERIFY_REFUSED(file, 3, "one two[31m three");
    QVERIFY2(!firstUnseen(file.err), qPrintable(file.err));
}

QTEST_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
