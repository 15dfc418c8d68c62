// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "cli/Command.h"

using namespace candour;

/// Words, options and help, before any command does anything.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("CANDOUR_WORKSPACE"); }
    void helpsWithEveryVerb_data();
    void helpsWithEveryVerb();
    void refusesTooFewAndTooManyWords_data();
    void refusesTooFewAndTooManyWords();
    void refusesOptionsItDoesNotHave_data();
    void refusesOptionsItDoesNotHave();
    void suggestsTheNearest_data();
    void suggestsTheNearest();
    void saysHowItIsUsedWithoutAVerb();
    void takesOptionsInEitherForm();
    void takesTheWorkspaceFromTheEnvironment();
    void needsAWorkspaceAndAName();
    void knowsTheRolesOfTheTemplates();
};

void tst_CommandLine::helpsWithEveryVerb_data()
{
    QTest::addColumn<QString>("verb");
    for (const Command &command : commands())
        QTest::newRow(qPrintable(command.name)) << command.name;
}

void tst_CommandLine::helpsWithEveryVerb()
{
    QFETCH(QString, verb);
    const CommandRun help = runCli({verb, u"--help"_s});
    QVERIFY_DONE(help);
    QVERIFY(help.out.startsWith(u"candour-cli "_s + verb));
    for (const Command &command : commands())
        if (command.name == verb)
            for (const CommandOption &option : command.options)
                QVERIFY2(help.out.contains(u"--"_s + option.name + u' '), qPrintable(option.name));
    QVERIFY(runCli({u"--help"_s}).out.contains(u"\n  "_s + verb));
    QCOMPARE(runCli({verb, u"-h"_s}).out, help.out);
    QCOMPARE(runCli({u"--help"_s, verb}).out, help.out);
}

void tst_CommandLine::refusesTooFewAndTooManyWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    for (const Command &command : commands()) {
        QStringList words;
        for (int i = 0; i < command.fewest; ++i) {
            QTest::addRow("%s with %d words", qPrintable(command.name), i)
                << QStringList{command.name} + words << u"Something is missing"_s;
            words += u"x"_s;
        }
        words = QStringList(std::max(command.most, 0) + 1, u"x"_s);
        if (command.most >= 0)
            QTest::addRow("%s with too many", qPrintable(command.name))
                << QStringList{command.name} + words << u"too many words"_s;
    }
}

void tst_CommandLine::refusesTooFewAndTooManyWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const CommandRun run = runCli(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY2(run.err.contains(u"It is used like this: "_s + arguments.first()), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
}

void tst_CommandLine::refusesOptionsItDoesNotHave_data()
{
    QTest::addColumn<QString>("verb");
    for (const Command &command : commands())
        QTest::newRow(qPrintable(command.name)) << command.name;
}

void tst_CommandLine::refusesOptionsItDoesNotHave()
{
    QFETCH(QString, verb);
    QVERIFY_REFUSED(runCli({verb, u"x"_s, u"y"_s, u"--qqqqqqqq"_s}), 2, "There is no option --qqqqqqqq here");
    QVERIFY_REFUSED(runCli({verb, u"--json=yes"_s, u"--verbose=1"_s}), 2, "");
    QVERIFY_REFUSED(runCli({verb, u"--workspace"_s}), 2, "needs a value");
}

void tst_CommandLine::suggestsTheNearest_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("verb") << QStringList{u"publsh"_s} << u"Did you mean “publish”?"_s;
    QTest::newRow("capitals") << QStringList{u"LIST"_s} << u"Did you mean “list”?"_s;
    QTest::newRow("no verb is near") << QStringList{u"xylophone"_s} << u"--help lists them"_s;
    QTest::newRow("option") << QStringList{u"list"_s, u"--rady"_s} << u"Did you mean --ready?"_s;
    QTest::newRow("global option") << QStringList{u"--wrkspace"_s, u"x"_s} << u"Did you mean --workspace?"_s;
    QTest::newRow("characters that act on a terminal")
        << QStringList{u"\u001B[2Jli\u202Est"_s} << u"There is no verb “[2Jlist”"_s;
}

void tst_CommandLine::suggestsTheNearest()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const CommandRun run = runCli(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(!run.err.contains(QChar(0x1B)) && !run.err.contains(QChar(0x202E)));
}

void tst_CommandLine::saysHowItIsUsedWithoutAVerb()
{
    const CommandRun nothing = runCli({});
    QCOMPARE(nothing.status, 2);
    QCOMPARE(nothing.out, QString());
    QCOMPARE(nothing.err, runCli({u"--help"_s}).out);
    QVERIFY_DONE(runCli({u"--version"_s}));
    QVERIFY(nothing.err.contains(u"0 done, 1 refused, 2 wrong usage, 3 cannot read or write"_s));
}

void tst_CommandLine::takesOptionsInEitherForm()
{
    const SampleCli cli;
    const QString as = u"--as=A = B"_s;
    const QString workspace = u"--workspace="_s + cli.workspace();
    QVERIFY_DONE(runCli({workspace, as, u"title"_s, u"DPIA-0003"_s, u"--text=One = two"_s}));
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), u"One = two"_s);
    QVERIFY_DONE(runCli({u"title"_s, u"--text"_s, u"--odd"_s, u"DPIA-0003"_s, workspace, as}));
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), u"--odd"_s);
    QVERIFY_DONE(runCli({workspace, u"search"_s, u"--"_s, u"--odd"_s}));
    const QJsonArray history = cli.run({u"history"_s, u"DPIA-0003"_s, u"--json"_s}).array();
    QCOMPARE(history.last()[u"who"_s].toString(), u"A = B"_s);
}

void tst_CommandLine::takesTheWorkspaceFromTheEnvironment()
{
    const SampleCli cli;
    qputenv("CANDOUR_WORKSPACE", cli.workspace().toUtf8());
    QVERIFY_DONE(runCli({u"list"_s}));
    QVERIFY_REFUSED(runCli({u"--workspace"_s, cli.path(u"none"_s), u"list"_s}), 3, "is not there");
    qunsetenv("CANDOUR_WORKSPACE");
}

void tst_CommandLine::needsAWorkspaceAndAName()
{
    const SampleCli cli;
    QVERIFY_REFUSED(runCli({u"list"_s}), 2, "Name the workspace");
    QVERIFY_REFUSED(
        runCli({u"--workspace"_s, cli.workspace(), u"--as"_s, u" "_s, u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s}),
        2, "Say who acts");
    QVERIFY_REFUSED(runCli({u"--as"_s, u"\u0007"_s, u"init"_s, cli.path(u"new"_s)}), 2, "nobody can see");
    QVERIFY_DONE(runCli({u"--workspace"_s, cli.workspace(), u"--as"_s, QString(), u"list"_s}));
}

void tst_CommandLine::knowsTheRolesOfTheTemplates()
{
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const QStringList title{u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s};
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"dpoo"_s, title), 2, "No template has a role “dpoo”. Did you mean “dpo”?");
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"zzzzzz"_s, title), 2, "The roles are: documentOwner, dpo, drafter, ");
    QVERIFY_REFUSED(cli.as(u"Ann"_s, u"zzzzzz"_s, {u"list"_s}), 2, "No template has a role “zzzzzz”.");
    QCOMPARE(cli.onDisk(), before);
    QVERIFY_REFUSED(runCli({u"--role"_s, u"siiro"_s, u"init"_s, cli.path(u"new"_s)}), 2, "Did you mean “siro”?");
    QVERIFY(!QFileInfo::exists(cli.path(u"new"_s)));
    QVERIFY_DONE(cli.as(u"Ann"_s, u"evaluator"_s, title)); // of a template that no assessment uses
    QVERIFY_DONE(cli.as(u"Ann"_s, QString(), title));
    QVERIFY_DONE(runCli({u"--role"_s, u"siro"_s, u"init"_s, cli.path(u"new"_s)}));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
