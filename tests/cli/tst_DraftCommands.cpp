// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/Corpus.h"

using namespace candour;

/// init, new, list, show, search, title, check, history, replace, templates, backup.
class tst_DraftCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newAssessment();
    void newFromAnother();
    void carryOver();
    void list();
    void show();
    void search();
    void title();
    void check();
    void history();
    void replace();
    void templates();
    void saysWhatATemplateMakesPublic();
    void advisesOnPlainLanguage();
    void saysWhatThePublicPageReadsLike();
    void advisesNoMoreOnWhatIsIgnored();
    void printsATemplate();
    void backup();
};

void tst_DraftCommands::init()
{
    const TestFolder folder;
    const QString path = folder.path();
    QVERIFY_DONE(runCli({u"--as"_s, u"Ann"_s, u"init"_s, path}));
    QCOMPARE(runCli({u"--workspace"_s, path, u"list"_s, u"--json"_s}).array().size(), 0);
    const QByteArray before = TestFolder::read(path);
    QVERIFY_REFUSED(runCli({u"--as"_s, u"Ann"_s, u"init"_s, path}), 1, "exists already");
    QVERIFY_REFUSED(runCli({u"init"_s, path, u"--sample"_s}), 1, "exists already");
    QCOMPARE(TestFolder::read(path), before);
    QVERIFY_REFUSED(runCli({u"--as"_s, u"Ann"_s, u"init"_s, folder.path(u"none/x"_s)}), 3, "cannot be created");
    QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
}

void tst_DraftCommands::newAssessment()
{
    const SampleCli cli;
    const QString id = cli.run({u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, u"A"_s}).line();
    QCOMPARE(cli.show(id)[u"reference"_s].toString(), u"DPIA-0008"_s);
    QCOMPARE(cli.show(id)[u"title"_s].toString(), u"A"_s);
    const QJsonObject made =
        cli.run({u"--json"_s, u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, u"B"_s}).object();
    QCOMPARE(made[u"reference"_s].toString(), u"DPIA-0009"_s);
    QCOMPARE(cli.show(made[u"id"_s].toString())[u"title"_s].toString(), u"B"_s);
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run({u"new"_s, u"--title"_s, u"A"_s}), 2, "--template");
    QVERIFY_REFUSED(cli.run({u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s}), 2, "--title");
    QVERIFY_REFUSED(cli.run({u"new"_s, u"--template"_s, u"none"_s, u"--title"_s, u"A"_s}), 2, "no template “none”");
    QVERIFY_REFUSED(cli.run({u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, u" "_s}), 2,
                    "title");
    QCOMPARE(cli.onDisk(), before);
}

void tst_DraftCommands::newFromAnother()
{
    const SampleCli cli;
    const QStringList start{u"new"_s,     u"--template"_s, u"uk-statistics-data-share"_s,
                            u"--title"_s, u"A"_s,          u"--from"_s};
    const CommandRun run = cli.run(start + QStringList{u"DPIA-0007"_s});
    QVERIFY_DONE(run);
    const QJsonObject copy = cli.show(run.line());
    QCOMPARE(copy[u"reference"_s].toString(), u"DPIA-0008"_s);
    const QJsonObject answers = copy[u"answers"_s].toObject();
    const QJsonObject source = cli.show(u"DPIA-0007"_s)[u"answers"_s].toObject();
    QVERIFY(!source.isEmpty());
    QCOMPARE(answers[u"whatAndWhy"_s], source[u"whatAndWhy"_s]);
    QVERIFY(source.contains(u"decision"_s) && !answers.contains(u"decision"_s));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run(start + QStringList{u"DPIA-0999"_s}), 2, "DPIA-0999");
    QCOMPARE(cli.onDisk(), before);
}

void tst_DraftCommands::carryOver()
{
    const SampleCli cli;
    QVERIFY_REFUSED(cli.run({u"carry-over"_s, u"DPIA-0007"_s}), 1, "newest version");
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace(newer.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    newer.replace("\"key\": \"benefits\"", "\"key\": \"benefitsAnew\"");
    QVERIFY(TestFolder::write(cli.path(u"newer.json"_s), newer));
    QVERIFY_DONE(cli.run({u"templates"_s, u"add"_s, cli.path(u"newer.json"_s)}));
    const QByteArray before = cli.onDisk();
    const CommandRun preview = cli.run({u"carry-over"_s, u"DPIA-0007"_s, u"--preview"_s});
    QVERIFY_DONE(preview);
    QVERIFY2(preview.out.contains(u"is new."_s) && preview.out.contains(u"has no place"_s), qPrintable(preview.out));
    QCOMPARE(cli.onDisk(), before);
    const CommandRun done = cli.run({u"--json"_s, u"carry-over"_s, u"DPIA-0007"_s});
    QVERIFY_DONE(done);
    QCOMPARE(done.array().size(), 2);
    QVERIFY_REFUSED(cli.run({u"carry-over"_s, u"DPIA-0007"_s}), 1, "newest version");
}

void tst_DraftCommands::list()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"list"_s});
    QVERIFY_DONE(plain);
    QCOMPARE(plain.out.count(u'\n'), 18);
    QVERIFY(plain.out.contains(u"DPIA-0007   decided        100 %  2028-03-31  –     School census\n"_s));
    const QJsonArray all = cli.run({u"list"_s, u"--json"_s}).array();
    QCOMPARE(all.size(), 18);
    QCOMPARE(all.first()[u"id"_s].toString(), u"dpia-0007"_s);
    QCOMPARE(all.first()[u"state"_s].toString(), u"decided"_s);
    QCOMPARE(all.first()[u"cover"_s].toString(), u"own"_s);
    QCOMPARE(all.first()[u"required"_s].toInt(), 4);
    const QJsonArray ready = cli.run({u"list"_s, u"--ready"_s, u"--json"_s}).array();
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.first()[u"reference"_s].toString(), u"DPIA-0007"_s);
    QCOMPARE(cli.run({u"list"_s, u"--due"_s, u"90d"_s, u"--json"_s}).array().size(), 0);
    QCOMPARE(cli.run({u"list"_s, u"--due"_s, u"500"_s, u"--json"_s}).array().size(), 2);
    QCOMPARE(cli.run({u"list"_s, u"--due"_s, u"500"_s, u"--json"_s}).status, 0);
    for (const QString &days : {u"soon"_s, u"-1"_s, u"1.5"_s, u"d"_s, u"99999999999"_s})
        QVERIFY_REFUSED(cli.run({u"list"_s, u"--due"_s, days}), 2, "such as 90d");
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0007"_s, u"nextReview"_s, u"--text"_s, u"2026-06-03"_s}));
    const CommandRun overdue = cli.run({u"list"_s, u"--due"_s, u"0"_s});
    QCOMPARE(overdue.status, 1);
    QVERIFY(overdue.err.contains(u"overdue"_s));
    QVERIFY(overdue.out.contains(u"2026-06-03"_s));
    QCOMPARE(cli.run({u"list"_s}).status, 0);
}

void tst_DraftCommands::show()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"show"_s, u"dpia-0007"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.startsWith(u"DPIA-0007  School census: collection and sharing of pupil data\n"_s));
    QVERIFY(plain.out.contains(u"census-db03.internal.dls.example.gov.uk"_s));
    const CommandRun page = cli.run({u"show"_s, u"DPIA-0007"_s, u"--public"_s});
    QVERIFY_DONE(page);
    QVERIFY(page.out.contains(u"To fund schools fairly"_s));
    QVERIFY(!page.out.contains(u"census-db03"_s));
    const QJsonObject json = cli.show();
    QCOMPARE(json[u"answers"_s][u"peopleCount"_s][u"number"_s].toInt(), 8'300'000);
    QCOMPARE(json[u"state"_s].toString(), u"decided"_s);
    QVERIFY(json[u"marks"_s].toArray().size() >= 15);
    QCOMPARE(json[u"treatments"_s].toArray().size(), 18);
    const CommandRun publicJson = cli.run({u"--json"_s, u"show"_s, u"DPIA-0007"_s, u"--public"_s});
    QCOMPARE(publicJson.object()[u"reference"_s].toString(), u"DPIA-0007"_s);
    QVERIFY(!publicJson.object()[u"sections"_s].toArray().isEmpty());
    QVERIFY(!publicJson.out.contains(u"census-db03"_s));
    QVERIFY_REFUSED(cli.run({u"show"_s, u"DPIA-9999"_s}), 2, "no assessment “DPIA-9999”");
}

void tst_DraftCommands::search()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"search"_s, u"CENSUS-db03"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.startsWith(u"DPIA-0007  storage  "_s));
    QCOMPARE(plain.out.count(u'\n'), 2);
    QVERIFY(plain.out.section(u'\n', 1).startsWith(u"    "_s));
    QVERIFY(plain.out.contains(u"census-db03"_s, Qt::CaseInsensitive));
    const QJsonObject hit = cli.run({u"search"_s, u"census-db03"_s, u"--json"_s}).array().first().toObject();
    QCOMPARE(hit.keys(),
             (QStringList{u"found"_s, u"id"_s, u"label"_s, u"question"_s, u"reference"_s, u"snippet"_s, u"title"_s}));
    const QJsonObject range = hit[u"found"_s][0].toObject();
    const int start = range[u"start"_s].toInt();
    QCOMPARE(hit[u"snippet"_s].toString().mid(start, range[u"end"_s].toInt() - start).toLower(), u"census-db03"_s);
    const CommandRun few = cli.run({u"search"_s, u"the"_s, u"--limit"_s, u"2"_s, u"--json"_s});
    QCOMPARE(few.array().size(), 2);
    QVERIFY(few.err.contains(u"The first 2 of "_s));
    for (const QString &limit : {u"0"_s, u"x"_s, u"5001"_s, u"-1"_s})
        QVERIFY_REFUSED(cli.run({u"search"_s, u"the"_s, u"--limit"_s, limit}), 2, "--limit");
    for (const QString &nasty : {u"\""_s, u"AND"_s, u"a* OR (b"_s, u"'; DROP TABLE search; --"_s, u"😀"_s, u"words:x"_s})
        QCOMPARE(cli.run({u"search"_s, u"--"_s, nasty}).status, 0);
    QVERIFY_REFUSED(cli.run({u"search"_s, QString(10001, u'a')}), 2, "too long");
    QCOMPARE(cli.run({u"search"_s, u"--json"_s, u"--"_s, u"census-db03"_s, u"-database"_s}).array().size(), 1);
    const QJsonArray found = cli.run({u"search"_s, u"post-16"_s, u"destinations"_s, u"--json"_s}).array();
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first()[u"question"_s].toString(), u"title"_s);
    QVERIFY_DONE(cli.run({u"search"_s, u"zeppelin"_s}));
    QCOMPARE(cli.run({u"search"_s, u"zeppelin"_s, u"--json"_s}).line(), u"[\n]"_s);
    QVERIFY_REFUSED(cli.run({u"search"_s, u" "_s}), 2, "words");
}

void tst_DraftCommands::title()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"New"_s}));
    QVERIFY(TestFolder::write(cli.path(u"t.txt"_s), "From a file\n"));
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--file"_s, cli.path(u"t.txt"_s), u"--public"_s}));
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"title"_s].toString(), u"New"_s);
    QCOMPARE(cli.show(u"DPIA-0003"_s)[u"publicTitle"_s].toString(), u"From a file"_s);
    QVERIFY_REFUSED(cli.run({u"title"_s, u"DPIA-0003"_s}), 2, "--text");
    QVERIFY_REFUSED(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"x"_s, u"--file"_s, u"y"_s}), 2, "not both");
    QVERIFY_REFUSED(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, QString()}), 2, "needs a title");
}

void tst_DraftCommands::check()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"check"_s, u"DPIA-0007"_s}));
    const CommandRun plain = cli.run({u"check"_s, u"DPIA-0003"_s});
    QCOMPARE(plain.status, 1);
    QVERIFY(plain.out.contains(u"error: whyNeeded: "_s));
    QVERIFY(plain.err.contains(u"must be solved"_s));
    const CommandRun json = cli.run({u"check"_s, u"DPIA-0003"_s, u"--json"_s});
    QCOMPARE(json.status, 1);
    const QJsonArray found = json.array();
    QCOMPARE(found.size(), plain.out.count(u'\n'));
    QVERIFY(std::any_of(found.begin(), found.end(), [](const QJsonValue &one) {
        return one[u"question"_s] == "whyNeeded"_L1 && one[u"severity"_s] == "error"_L1 &&
               one[u"rule"_s] == "required"_L1;
    }));
}

void tst_DraftCommands::history()
{
    const SampleCli cli;
    for (const QString &text : {u"One."_s, u"Two."_s})
        QVERIFY_DONE(cli.as(text == "One."_L1 ? u"Ann"_s : u"Bob"_s, u"drafter"_s,
                            {u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--text"_s, text}));
    const QJsonArray revisions = cli.run({u"history"_s, u"DPIA-0003"_s, u"scope"_s, u"--json"_s}).array();
    QCOMPARE(revisions.size(), 2);
    QCOMPARE(revisions.first()[u"author"_s].toString(), u"Bob"_s);
    QCOMPARE(revisions.first()[u"answer"_s][u"text"_s].toString(), u"Two."_s);
    QCOMPARE(revisions.last()[u"at"_s].toString(), u"2026-06-04T09:00:00Z"_s);
    const QString plain = cli.run({u"history"_s, u"DPIA-0003"_s, u"scope"_s}).out;
    QVERIFY(plain.indexOf(u"Two."_s) < plain.indexOf(u"One."_s));
    const CommandRun changes = cli.run({u"history"_s, u"DPIA-0003"_s, u"scope"_s, u"--changes"_s});
    QVERIFY_DONE(changes);
    QVERIFY2(changes.out.contains(u"Bob\n[-One-]{+Two+}.\n"_s), qPrintable(changes.out));
    QVERIFY2(changes.out.contains(u"Ann\n{+One.+}\n"_s), qPrintable(changes.out));
    const QJsonObject last =
        cli.run({u"history"_s, u"DPIA-0003"_s, u"scope"_s, u"--changes"_s, u"--json"_s}).array().first().toObject();
    const QJsonArray pieces = last[u"changes"_s][0][u"words"_s].toArray();
    QCOMPARE(pieces.size(), 3);
    QCOMPARE(pieces.at(0), QJsonValue(QJsonObject{{u"fate"_s, u"takenAway"_s}, {u"text"_s, u"One"_s}}));
    QCOMPARE(pieces.at(1)[u"fate"_s].toString(), u"added"_s);
    QCOMPARE(pieces.at(2)[u"fate"_s].toString(), u"kept"_s);
    QVERIFY_REFUSED(cli.run({u"history"_s, u"DPIA-0003"_s, u"--changes"_s}), 2, "which question");
    const CommandRun actions = cli.run({u"history"_s, u"DPIA-0003"_s});
    QVERIFY_DONE(actions);
    QVERIFY(actions.out.endsWith(u"2026-06-04T09:00:00Z  Bob  answer  scope\n"_s));
    const QJsonArray json = cli.run({u"history"_s, u"DPIA-0003"_s, u"--json"_s}).array();
    QCOMPARE(json.last()[u"role"_s].toString(), u"drafter"_s);
    QVERIFY(!actions.out.contains(u"sign"_s)); // that of another assessment
    QVERIFY_REFUSED(cli.run({u"history"_s, u"DPIA-0003"_s, u"scop"_s}), 2, "Did you mean scope");
}

void tst_DraftCommands::replace()
{
    const SampleCli cli;
    QVERIFY_DONE(
        cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--text"_s, u"First 😀 Osprey.\nThe osprey flies."_s}));
    const QByteArray before = cli.onDisk();
    const CommandRun preview = cli.run({u"replace"_s, u"DPIA-0003"_s, u"osprey"_s, u"kestrel"_s, u"--preview"_s});
    QVERIFY_DONE(preview);
    QCOMPARE(preview.out, u"scope  First 😀 [Osprey].\nscope  The [osprey] flies.\n"_s);
    QCOMPARE(cli.onDisk(), before);
    QVERIFY_DONE(cli.run({u"replace"_s, u"DPIA-0003"_s, u"no such word"_s, u"x"_s, u"--preview"_s}));
    QVERIFY_REFUSED(cli.run({u"replace"_s, u"DPIA-0003"_s, u"no such word"_s, u"x"_s}), 1, "do not stand");
    QVERIFY_REFUSED(cli.run({u"replace"_s, u"DPIA-0003"_s, u" "_s, u"x"_s}), 2, "which words to find");
    QCOMPARE(cli.run({u"replace"_s, u"DPIA-0003"_s, u"x"_s}).status, 2);
    QVERIFY_REFUSED(cli.run({u"replace"_s, u"DPIA-9999"_s, u"x"_s, u"y"_s}), 2, "no assessment");
    const QJsonObject json =
        cli.run({u"--json"_s, u"replace"_s, u"DPIA-0003"_s, u"Osprey"_s, u"Heron"_s, u"--case"_s, u"--whole-words"_s})
            .object();
    QCOMPARE(json[u"replaced"_s].toInt(), 1);
    const QJsonObject place = json[u"places"_s][0].toObject();
    QCOMPARE(place[u"question"_s].toString(), u"scope"_s);
    QCOMPARE(place[u"start"_s].toInt(), 8); // in code points, whatever stands before
    QCOMPARE(place[u"end"_s].toInt(), 14);
    QCOMPARE(place[u"asked"_s].toBool(), true);
    QVERIFY(cli.run({u"show"_s, u"DPIA-0003"_s}).out.contains(u"First 😀 Heron."_s));
    QVERIFY_DONE(cli.run({u"replace"_s, u"DPIA-0003"_s, u"OSPREY"_s, {}}));
    QVERIFY(!cli.run({u"show"_s, u"DPIA-0003"_s}).out.contains(u"osprey"_s));
    QVERIFY(cli.run({u"history"_s, u"DPIA-0003"_s}).out.endsWith(u"replace  scope\n"_s));
}

void tst_DraftCommands::templates()
{
    const SampleCli cli;
    const CommandRun plain = cli.run({u"templates"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"\nuk-statistics-data-share  1.0  "_s));
    QCOMPARE(cli.run({u"templates"_s, u"--json"_s}).array().first()[u"version"_s].toString(), u"1.0"_s);
    QVERIFY(cli.run({u"templates"_s, u"show"_s, u"uk-statistics-data-share"_s}).out.contains(u"  scope (richText)"_s));
    const QJsonObject form = cli.run({u"--json"_s, u"templates"_s, u"show"_s, u"uk-statistics-data-share"_s}).object();
    QVERIFY(form[u"sections"_s].toArray().size() > 5);
    QCOMPARE(form[u"roles"_s].toArray().size(), 6);
    QVERIFY(TestFolder::write(cli.path(u"good.json"_s), sourceFile(u"tests/data/templates/good/minimal.json"_s)));
    QVERIFY_DONE(runCli({u"templates"_s, u"check"_s, cli.path(u"good.json"_s)}));
    QVERIFY_DONE(cli.run({u"templates"_s, u"add"_s, cli.path(u"good.json"_s)}));
    QCOMPARE(cli.run({u"templates"_s, u"--json"_s}).array().size(), 8);
    QVERIFY_REFUSED(cli.run({u"templates"_s, u"show"_s, u"none"_s}), 2, "no template");
    QVERIFY_REFUSED(cli.run({u"templates"_s, u"drop"_s, u"x"_s}), 2, "show, print, check, add or add-built-in");
    for (const QString &what : {u"show"_s, u"check"_s, u"add"_s})
        QVERIFY_REFUSED(cli.run({u"templates"_s, what}), 2, "needs a template or a file");
}

void tst_DraftCommands::advisesOnPlainLanguage()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0003"_s, u"whatAndWhy"_s, u"--text"_s, u"We utilise it."_s}));
    const QByteArray before = cli.onDisk();
    const QStringList check{u"check"_s, u"DPIA-0003"_s, u"--plain"_s};
    const CommandRun plain = cli.run(check);
    QVERIFY_DONE(plain);
    QVERIFY2(plain.out.contains(u"whatAndWhy: “utilise”: simpler is use."_s), qPrintable(plain.out));
    QVERIFY2(plain.out.contains(u"LIX: "_s), qPrintable(plain.out));
    const QJsonObject json = cli.run(check + QStringList{u"--json"_s}).object();
    const QJsonArray hints = json[u"hints"_s].toArray();
    QVERIFY(std::any_of(hints.begin(), hints.end(), [](const QJsonValue &hint) {
        return hint[u"kind"_s] == u"wordToAvoid"_s && hint[u"words"_s] == u"utilise"_s &&
               hint[u"question"_s] == u"whatAndWhy"_s;
    }));
    QVERIFY(json[u"lix"_s].toDouble() > 0 && json[u"wordsPerSentence"_s].toDouble() > 0);
    QCOMPARE(cli.onDisk(), before);
}

void tst_DraftCommands::saysWhatThePublicPageReadsLike()
{
    const SampleCli cli;
    const QString secret = u"census-db03"_s;
    QVERIFY_DONE(cli.run({u"treat"_s, u"DPIA-0007"_s, u"rights"_s, u"wording"_s, u"--text"_s,
                          u"We utilise it, and so do the QZX and whoever else you can think of on a long day in the "
                          "winter of an old year. We utilise it."_s}));
    const QByteArray before = cli.onDisk();
    const QStringList check{u"check"_s, u"DPIA-0007"_s, u"--plain"_s, u"--public"_s};
    const CommandRun page = cli.run(check);
    QVERIFY_DONE(page);
    const QStringList lines = page.out.split(u'\n');
    QVERIFY2(lines.at(0).startsWith(u"rights: Long sentence: 26 word"_s), qPrintable(page.out));
    QVERIFY(lines.at(0).endsWith(u"winter of an old year.”"_s));
    QCOMPARE(lines.at(1), u"rights: “utilise”: simpler is use."_s);
    QVERIFY(lines.at(2).startsWith(u"rights: “QZX”"_s));
    QVERIFY(lines.at(3).contains(u"words in a sentence"_s));
    QVERIFY(lines.at(4).startsWith(u"Words on the page: "_s) && lines.at(5).contains(u"LIX: "_s));
    QVERIFY(!page.out.contains(secret, Qt::CaseInsensitive));

    const QJsonObject json = cli.run(check + QStringList{u"--json"_s}).object();
    QCOMPARE(json.keys(), (QStringList{u"automatedReadabilityIndex"_s, u"hints"_s, u"impression"_s, u"lix"_s,
                                       u"sentences"_s, u"words"_s, u"wordsPerSentence"_s}));
    const QJsonValue hint = json[u"hints"_s][0];
    QCOMPARE(hint[u"kind"_s].toString(), u"longSentence"_s);
    QCOMPARE(hint[u"places"_s].toArray(),
             (QJsonArray{QJsonObject{{u"question"_s, u"rights"_s}, {u"row"_s, QString()}, {u"column"_s, QString()}}}));
    QVERIFY(json[u"words"_s].toInt() > 1000 && json[u"sentences"_s].toInt() > 50);
    QCOMPARE(cli.onDisk(), before);

    QVERIFY_REFUSED(cli.run({u"check"_s, u"DPIA-0007"_s, u"--public"_s}), 2, "--plain");
    QVERIFY_REFUSED(cli.run(check + QStringList{u"--ignore"_s, u"utilise"_s}), 2, "--public");
}

void tst_DraftCommands::advisesNoMoreOnWhatIsIgnored()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0003"_s, u"whatAndWhy"_s, u"--text"_s, u"We utilise it to commence."_s}));
    const QStringList plain{u"check"_s, u"DPIA-0003"_s, u"--plain"_s};
    const QStringList ignore = plain + QStringList{u"--ignore"_s};
    QVERIFY(cli.run(plain).out.contains(u"“utilise”"_s));
    QVERIFY_DONE(cli.run(ignore + QStringList{u"Utilise"_s}));
    const CommandRun after = cli.run(plain);
    QVERIFY2(!after.out.contains(u"“utilise”"_s) && after.out.contains(u"“commence”"_s), qPrintable(after.out));
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run(ignore + QStringList{u"utilise"_s}), 2, "Nothing is advised about");
    QVERIFY_REFUSED(cli.run({u"check"_s, u"DPIA-0003"_s, u"--ignore"_s, u"commence"_s}), 2, "--plain");
    QCOMPARE(cli.onDisk(), before);
}

void tst_DraftCommands::saysWhatATemplateMakesPublic()
{
    const SampleCli cli;
    const QString path = cli.path(u"newer.json"_s);
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace(newer.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"1.10\"");
    const QByteArray hidden = "\"publicLabel\": \"Security in detail\"";
    QCOMPARE(newer.count(hidden), 1);
    newer.replace(hidden, QByteArray(hidden + ", \"publicByDefault\": true"));
    QVERIFY(TestFolder::write(path, newer));
    const CommandRun alone = runCli({u"templates"_s, u"check"_s, path});
    QVERIFY_DONE(alone);
    QCOMPARE(alone.out, QString());
    const QByteArray before = cli.onDisk();
    const CommandRun checked = cli.run({u"templates"_s, u"check"_s, path});
    QVERIFY_DONE(checked);
    QVERIFY2(checked.out.startsWith(u"Would newly be public: "_s) && checked.out.count(u'\n') == 1,
             qPrintable(checked.out));
    const QJsonObject json = cli.run({u"--json"_s, u"templates"_s, u"check"_s, path}).object();
    QCOMPARE(json[u"newlyPublic"_s].toArray().size(), 1);
    QCOMPARE(json[u"faults"_s].toArray().size(), 0);
    QCOMPARE(cli.onDisk(), before);
    QVERIFY_DONE(cli.run({u"templates"_s, u"add-built-in"_s}));
    QCOMPARE(cli.run({u"templates"_s, u"--json"_s}).array().size(), 7);
    const CommandRun added = cli.run({u"templates"_s, u"add"_s, path});
    QCOMPARE(added.status, 0);
    QCOMPARE(added.err, checked.out);
    const QJsonArray lines = cli.run({u"templates"_s, u"--json"_s}).array();
    QCOMPARE(lines.size(), 8);
    for (const QJsonValue &line : lines) {
        QCOMPARE(line[u"builtIn"_s].toBool(), line[u"version"_s].toString() == u"1.0"_s);
        QVERIFY(line[u"assessments"_s].toInt() == 0 || line[u"id"_s].toString() == u"uk-statistics-data-share"_s);
    }
}

void tst_DraftCommands::printsATemplate()
{
    const SampleCli cli;
    const QString path = cli.path(u"screening.html"_s);
    QVERIFY_DONE(cli.run({u"templates"_s, u"print"_s, u"screening"_s, path}));
    QVERIFY(TestFolder::read(path).contains("Screening: is a DPIA needed?"));
    QVERIFY_REFUSED(cli.run({u"templates"_s, u"print"_s, u"screening"_s}), 2, "the file to write");
    QVERIFY_REFUSED(cli.run({u"templates"_s, u"print"_s, u"screening"_s, cli.path(u"none/a.html"_s)}), 3, "");
    QVERIFY_REFUSED(cli.run({u"templates"_s, u"print"_s, u"none"_s, path}), 2, "no template");
}

void tst_DraftCommands::backup()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"backup"_s, cli.path(u"copy.candour"_s)}));
    QCOMPARE(runCli({u"--workspace"_s, cli.path(u"copy.candour"_s), u"list"_s}).out, cli.run({u"list"_s}).out);
    QVERIFY_REFUSED(cli.run({u"backup"_s, cli.path(u"copy.candour"_s)}), 1, "exists already");
    QVERIFY_REFUSED(cli.run({u"backup"_s, cli.path(u"none/copy"_s)}), 3, "cannot be created");
}

QTEST_GUILESS_MAIN(tst_DraftCommands)
#include "tst_DraftCommands.moc"
