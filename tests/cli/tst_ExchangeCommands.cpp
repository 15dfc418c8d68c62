// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// import, export and place.
class tst_ExchangeCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goOutAndComeBackTheSame();
    void refuseWhatIsThereWithoutReplace();
    void sayWhatWasFound();
    void sayWhatNobodyCouldSee();
    void takeSeveralFiles();
    void takeAllFilesOrNone_data();
    void takeAllFilesOrNone();
    void knowOneFormat();
    void writeTheActionPlan();
    void writeTheRegisterOfRedactions();
    void putADocumentIntoAnAssessment();
    void placeWhatHasNoPlace();
    void refuseWhatCannotBePutIn();

private:
    /// A document with one part for a question and one for none; its path.
    QString document(const SampleCli &cli);
};

namespace {

/// A workspace without assessments.
QString emptyWorkspace(const SampleCli &cli)
{
    const QString path = cli.path(u"empty.candour"_s);
    return runCli({u"--as"_s, u"Ann"_s, u"init"_s, path}).status == 0 ? path : QString();
}

} // namespace

void tst_ExchangeCommands::goOutAndComeBackTheSame()
{
    const SampleCli cli;
    const QStringList other{u"--workspace"_s, emptyWorkspace(cli), u"--as"_s, u"Ann"_s};
    for (const QString &id : {u"dpia-0003"_s, u"dpia-0005"_s, u"dpia-0007"_s}) {
        const QString first = cli.path(id + u".json"_s);
        const QString second = cli.path(id + u"-again.json"_s);
        QVERIFY_DONE(cli.run({u"export"_s, id, u"--format"_s, u"dpia.json"_s, first}));
        const CommandRun imported = runCli(other + QStringList{u"import"_s, first, u"--format=dpia.json"_s});
        QCOMPARE(imported.status, 0);
        QCOMPARE(imported.line(), id);
        QVERIFY_DONE(runCli(other + QStringList{u"export"_s, id, second}));
        QCOMPARE(TestFolder::read(second), TestFolder::read(first));
        QVERIFY(!TestFolder::read(first).isEmpty());
    }
}

void tst_ExchangeCommands::refuseWhatIsThereWithoutReplace()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0003"_s, cli.path(u"a.json"_s)}));
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"Newer"_s}));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run({u"import"_s, cli.path(u"a.json"_s)}), 1, "in the workspace already");
    QCOMPARE(cli.onDisk(), before);
    QVERIFY_DONE(cli.run({u"import"_s, cli.path(u"a.json"_s), u"--replace"_s}));
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), u"Daily attendance feed"_s);
}

void tst_ExchangeCommands::sayWhatWasFound()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0007"_s, cli.path(u"a.json"_s)}));
    const CommandRun plain = cli.run({u"import"_s, cli.path(u"a.json"_s), u"--replace"_s});
    QCOMPARE(plain.status, 0);
    QCOMPARE(plain.line(), u"dpia-0007"_s);
    QCOMPARE(plain.err, u"Sign-offs and approvals came with the file, as it states them.\n"_s);
    const CommandRun json = cli.run({u"--json"_s, u"import"_s, cli.path(u"a.json"_s), u"--replace"_s});
    QVERIFY_DONE(json);
    QCOMPARE(json.array().first()[u"reference"_s].toString(), u"DPIA-0007"_s);
    QCOMPARE(json.array().first()[u"notes"_s].toArray().size(), 1);
}

void tst_ExchangeCommands::sayWhatNobodyCouldSee()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0003"_s, cli.path(u"a.json"_s)}));
    QByteArray file = TestFolder::read(cli.path(u"a.json"_s));
    QVERIFY(!file.contains("\\u202e"));
    QVERIFY(file.contains("\"Daily attendance feed\""));
    file.replace("\"Daily attendance feed\"", "\"Daily \\u202eattendance\\u202c\\u0007 feed\"");
    QVERIFY(TestFolder::write(cli.path(u"odd.json"_s), file));
    const CommandRun odd = cli.run({u"import"_s, cli.path(u"odd.json"_s), u"--replace"_s});
    QCOMPARE(odd.status, 0);
    QVERIFY2(odd.err.contains(u"were left out"_s), qPrintable(odd.err));
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), u"Daily attendance feed"_s);
}

void tst_ExchangeCommands::takeSeveralFiles()
{
    const SampleCli cli;
    QStringList files;
    for (const QString &id : {u"dpia-0003"_s, u"dpia-0005"_s}) {
        files += cli.path(id + u".json"_s);
        QVERIFY_DONE(cli.run({u"export"_s, id, files.last()}));
    }
    const QStringList other{u"--workspace"_s, emptyWorkspace(cli), u"--as"_s, u"Ann"_s};
    const CommandRun imported = runCli(other + QStringList{u"import"_s} + files);
    QCOMPARE(imported.out, u"dpia-0003\ndpia-0005\n"_s);
    QCOMPARE(runCli(other + QStringList{u"list"_s, u"--json"_s}).array().size(), 2);
}

void tst_ExchangeCommands::takeAllFilesOrNone_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const QString good = u"dpia-0003.json"_s;
    QTest::newRow("damaged") << QStringList{good, u"bad.json"_s} << 3 << u"“bad.json” was not taken up"_s;
    QTest::newRow("lacking") << QStringList{good, u"none.json"_s} << 3 << u"“none.json” was not taken up"_s;
    QTest::newRow("lacking, alone") << QStringList{u"none.json"_s} << 3 << u"There is no such file."_s;
    QTest::newRow("no template") << QStringList{good, u"other.json"_s} << 2 << u"“other.json” was not taken up"_s;
    QTest::newRow("twice") << QStringList{good, good} << 1 << u"Nothing was changed."_s;
    QTest::newRow("the same") << QStringList{good, u"copy.json"_s} << 1
                              << u"“dpia-0003.json” and “copy.json” hold the same assessment."_s;
    QTest::newRow("there already") << QStringList{good, u"dpia-0005.json"_s} << 1
                                   << u"“dpia-0005.json” was not taken up, and nothing was changed."_s;
}

void tst_ExchangeCommands::takeAllFilesOrNone()
{
    QFETCH(const QStringList, files);
    QFETCH(const int, status);
    QFETCH(const QString, says);
    const SampleCli cli;
    const QString other = emptyWorkspace(cli);
    const QStringList there{u"--workspace"_s, other, u"--as"_s, u"Ann"_s, u"import"_s};
    for (const QString &id : {u"dpia-0003"_s, u"dpia-0005"_s})
        QVERIFY_DONE(cli.run({u"export"_s, id, cli.path(id + u".json"_s)}));
    QCOMPARE(runCli(there + QStringList{cli.path(u"dpia-0005.json"_s)}).status, 0);
    const QByteArray good = TestFolder::read(cli.path(u"dpia-0003.json"_s));
    QVERIFY(TestFolder::write(cli.path(u"copy.json"_s), good));
    QVERIFY(TestFolder::write(cli.path(u"bad.json"_s), good.left(good.size() / 2)));
    QVERIFY(TestFolder::write(
        cli.path(u"other.json"_s),
        QByteArray(good).replace("dpia-0003", "dpia-other").replace("\"uk-statistics-data-share\"", "\"another\"")));
    const QByteArray before = sqlDump(other);
    QStringList paths;
    for (const QString &file : files)
        paths += cli.path(file);
    const CommandRun run = runCli(there + paths);
    QCOMPARE(sqlDump(other), before);
    QVERIFY_REFUSED(run, status, "hanged");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY2(!run.err.contains(u'/'), qPrintable(run.err));
}

void tst_ExchangeCommands::knowOneFormat()
{
    const SampleCli cli;
    QVERIFY_REFUSED(cli.run({u"export"_s, u"DPIA-0003"_s, u"--format"_s, u"docx"_s, cli.path(u"a"_s)}), 2, "dpia.json");
    QVERIFY_REFUSED(cli.run({u"import"_s, u"--format"_s, u"xlsx"_s, cli.path(u"a"_s)}), 2, "dpia.json");
    QVERIFY(!QFileInfo::exists(cli.path(u"a"_s)));
    QVERIFY_REFUSED(cli.run({u"export"_s, u"DPIA-9999"_s, cli.path(u"a"_s)}), 2, "DPIA-9999");
}

QString tst_ExchangeCommands::document(const SampleCli &cli)
{
    const QString path = cli.path(u"old.html"_s);
    const bool made = TestFolder::write(path, "<h1>How long is data kept?</h1><p>Five years.</p>"
                                              "<h1>Canteen menu</h1><p>Peas.</p>") &&
                      cli.run({u"answer"_s, u"DPIA-0003"_s, u"retentionPeriod"_s, u"--text"_s, QString()}).status == 0;
    return made ? path : QString();
}

void tst_ExchangeCommands::writeTheActionPlan()
{
    const SampleCli cli;
    const QString plan = cli.path(u"actions.csv"_s);
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0007"_s, u"--format"_s, u"actions.csv"_s, plan}));
    const QStringList lines = QString::fromUtf8(TestFolder::read(plan)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 10);
    QVERIFY2(lines.first().endsWith(
                 uR"("Reference","Section","Question","Number","What","Action","Owner","Due","Status")"_s),
             qPrintable(lines.first()));
    QVERIFY(std::all_of(lines.begin() + 1, lines.end(),
                        [](const QString &line) { return line.startsWith(u"\"DPIA-0007\","_s); }));
    QVERIFY2(lines.at(1).contains(QRegularExpression(uR"(,"\d{4}-\d\d-\d\d",)"_s)), qPrintable(lines.at(1)));
    QVERIFY_REFUSED(cli.run({u"import"_s, plan, u"--format=actions.csv"_s}), 2, "dpia.json");
}

void tst_ExchangeCommands::writeTheRegisterOfRedactions()
{
    const SampleCli cli;
    const QString path = cli.path(u"redactions.csv"_s);
    QVERIFY_DONE(cli.run({u"mark"_s, u"DPIA-0007"_s, u"storage"_s, u"--match"_s, u"website"_s, u"--reason"_s,
                          u"foia-36"_s, u"--qualified-person"_s, u"Jo Rees, Director"_s, u"--opinion"_s,
                          u"It would inhibit advice."_s, u"--opinion-on"_s, u"2026-06-03"_s}));
    QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0007"_s, u"--format"_s, u"redactions.csv"_s, path}));
    const QStringList lines = QString::fromUtf8(TestFolder::read(path)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QVERIFY2(lines.first().contains(uR"("What is withheld","Words","Reasons","Provisions")"_s),
             qPrintable(lines.first()));
    QVERIFY(std::all_of(lines.begin() + 1, lines.end(),
                        [](const QString &line) { return line.startsWith(u"\"DPIA-0007\","_s); }));
    const auto line = [&](const QString &words) { return lines.filter(words).value(0); };
    QVERIFY2(line(u"census-db03"_s).contains(u"\"A passage\",\"census-db03"_s), qPrintable(lines.join(u'\n')));
    QVERIFY(line(u"census-db03"_s).contains(u"Tomasz Wieczorek"_s));
    QVERIFY(lines.first().contains(uR"("Public interest","Qualified person","Their opinion","Opinion given on")"_s));
    QVERIFY(line(u"FOIA s.36"_s).contains(uR"("Jo Rees, Director","It would inhibit advice.","2026-06-03")"_s));
    QVERIFY(!line(u"\"A row\""_s).isEmpty() && !line(u"\"A column\""_s).isEmpty());
    QVERIFY(!line(u"\"The whole answer\""_s).isEmpty() && !line(u"FOIA s.40(2)"_s).isEmpty());
}

void tst_ExchangeCommands::putADocumentIntoAnAssessment()
{
    const SampleCli cli;
    const QStringList command{u"import"_s, document(cli), u"--into"_s, u"DPIA-0003"_s};
    const QByteArray before = cli.onDisk();
    const CommandRun preview = cli.run(command + QStringList{u"--preview"_s});
    QVERIFY_DONE(preview);
    QVERIFY2(preview.out.contains(u"How long is data kept?: goes to “How long is data kept?”."_s),
             qPrintable(preview.out));
    QVERIFY2(preview.out.contains(u"Canteen menu: not placed. No question fits the heading."_s),
             qPrintable(preview.out));
    QVERIFY_REFUSED(cli.run(command + QStringList{u"--replace"_s}), 2, "--replace does not go with --into");
    QVERIFY_REFUSED(cli.run(command + QStringList{u"--format=dpia.json"_s}), 2, "--format does not go with --into");
    QCOMPARE(cli.onDisk(), before);
    const QJsonArray parts = cli.run(command + QStringList{u"--json"_s}).array();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first()[u"question"_s].toString(), u"retentionPeriod"_s);
    const QJsonObject answers = cli.show(u"DPIA-0003"_s)[u"answers"_s].toObject();
    QCOMPARE(answers[u"retentionPeriod"_s].toObject()[u"text"_s].toString(), u"Five years."_s);
}

void tst_ExchangeCommands::placeWhatHasNoPlace()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"import"_s, document(cli), u"--into"_s, u"DPIA-0003"_s}));
    const CommandRun list = cli.run({u"place"_s, u"DPIA-0003"_s});
    QVERIFY_DONE(list);
    QVERIFY2(list.out.contains(u"unplaced.1  Canteen menu"_s), qPrintable(list.out));
    QVERIFY_DONE(cli.run({u"place"_s, u"DPIA-0003"_s, u"unplaced.1"_s, u"retentionPeriod"_s}));
    QCOMPARE(cli.run({u"place"_s, u"DPIA-0003"_s, u"--json"_s}).array().size(), 0);
    QVERIFY_DONE(cli.run({u"import"_s, document(cli), u"--into"_s, u"DPIA-0003"_s}));
    QVERIFY_DONE(cli.run({u"place"_s, u"DPIA-0003"_s, u"unplaced.1"_s, u"--discard"_s}));
    QCOMPARE(cli.run({u"place"_s, u"DPIA-0003"_s, u"--json"_s}).array().size(), 0);
}

void tst_ExchangeCommands::refuseWhatCannotBePutIn()
{
    const SampleCli cli;
    const QString path = document(cli);
    QVERIFY(TestFolder::write(cli.path(u"deep.html"_s), QByteArray("<div>").repeated(100'000)));
    QVERIFY(TestFolder::write(cli.path(u"empty.html"_s), "<html></html>"));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run({u"import"_s, path, u"--preview"_s}), 2, "--into");
    QVERIFY_REFUSED(cli.run({u"import"_s, path, path, u"--into"_s, u"DPIA-0003"_s}), 2, "one document");
    QVERIFY_REFUSED(cli.run({u"import"_s, path, u"--into"_s, u"DPIA-0999"_s}), 2, "DPIA-0999");
    QVERIFY_REFUSED(cli.run({u"import"_s, cli.path(u"none"_s), u"--into"_s, u"DPIA-0003"_s}), 3,
                    "“none” was not taken");
    QVERIFY_REFUSED(cli.run({u"import"_s, cli.path(u"deep.html"_s), u"--into"_s, u"DPIA-0003"_s}), 1, "too deeply");
    QVERIFY_REFUSED(cli.run({u"import"_s, cli.path(u"empty.html"_s), u"--into"_s, u"DPIA-0003"_s}), 1, "no text");
    QVERIFY_REFUSED(cli.run({u"place"_s, u"DPIA-0003"_s, u"--discard"_s}), 2, "--discard");
    QVERIFY_REFUSED(cli.run({u"place"_s, u"DPIA-0003"_s, u"unplaced.1"_s}), 2, "the question");
    QVERIFY_REFUSED(cli.run({u"place"_s, u"DPIA-0003"_s, u"unplaced.1"_s, u"scope"_s}), 2, "no such text");
    QCOMPARE(cli.onDisk(), before);
}

QTEST_GUILESS_MAIN(tst_ExchangeCommands)
#include "tst_ExchangeCommands.moc"
