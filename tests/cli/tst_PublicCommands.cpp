// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

#include <QCryptographicHash>

using namespace candour;

/// mark, unmark, treat, let-stand, publish, verify, print.
class tst_PublicCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markAndUnmark();
    void keepsTheOpinionOfAQualifiedPerson();
    void treat();
    void letStand();
    void refusesAnIdentifierInAPublicWording();
    void isRefused_data();
    void isRefused();
    void publishOne();
    void publishWithAPackForGovUk();
    void publishReady();
    void publishIsRefused_data();
    void publishIsRefused();
    void publishOpensAGateWithAReason();
    void verify();
    void print();
    void printsADraftPrivacyNotice();
};

void tst_PublicCommands::markAndUnmark()
{
    const SampleCli cli;
    const CommandRun marked =
        cli.run({u"mark"_s, u"DPIA-0007"_s, u"storage"_s, u"--match"_s, u"website"_s, u"--reason"_s, u"foia-31"_s,
                 u"--reason"_s, u"sdc"_s, u"--harm"_s, u"Harm."_s, u"--review-on"_s, u"2027-01-01"_s});
    QVERIFY_DONE(marked);
    const auto find = [&](const QString &id) {
        const QJsonArray marks = cli.show()[u"marks"_s].toArray();
        for (const QJsonValue &mark : marks)
            if (mark[u"id"_s] == id)
                return mark.toObject();
        return QJsonObject();
    };
    const QJsonObject mark = find(marked.line());
    QCOMPARE(mark[u"words"_s].toArray(), QJsonArray{u"website"_s});
    QCOMPARE(mark[u"reasons"_s].toArray(), (QJsonArray{u"foia-31"_s, u"sdc"_s}));
    QCOMPARE(mark[u"question"_s].toString(), u"storage"_s);
    QCOMPARE(mark[u"proposedBy"_s].toString(), u"Nobody Inparticular"_s);
    QVERIFY_DONE(cli.run({u"unmark"_s, u"DPIA-0007"_s, marked.line()}));
    QVERIFY(find(marked.line()).isEmpty());
    const CommandRun cell = cli.run({u"--json"_s, u"mark"_s, u"DPIA-0007"_s, u"team"_s, u"--row"_s, u"1"_s,
                                     u"--column"_s, u"note"_s, u"--match"_s, u"pen"_s, u"--reason"_s, u"foia-31"_s});
    QCOMPARE(find(cell.object()[u"mark"_s].toString())[u"row"_s].toString(), u"tm-1"_s);
}

void tst_PublicCommands::keepsTheOpinionOfAQualifiedPerson()
{
    const SampleCli cli;
    const auto mark = [&] {
        const QJsonArray marks = cli.show()[u"marks"_s].toArray();
        for (const QJsonValue &one : marks)
            if (one[u"reasons"_s].toArray().contains(u"foia-36"_s))
                return one.toObject();
        return QJsonObject();
    };
    const QStringList withhold{u"mark"_s,    u"DPIA-0007"_s, u"storage"_s, u"--match"_s,
                               u"website"_s, u"--reason"_s,  u"foia-36"_s, u"--qualified-person"_s};
    QVERIFY_REFUSED(cli.run(withhold + QStringList{u"Nobody Inparticular, Clerk"_s}), 2, "cannot also be the person");
    QVERIFY(mark().isEmpty());
    const CommandRun marked =
        cli.run(withhold + QStringList{u"Jo Rees, Director"_s, u"--opinion"_s, u"It would inhibit advice."_s,
                                       u"--opinion-on"_s, u"2026-06-03"_s, u"--public-interest"_s, u"Weighed."_s});
    QVERIFY_DONE(marked);
    QCOMPARE(mark()[u"qualifiedOpinion"_s].toObject(), (QJsonObject{{u"person"_s, u"Jo Rees, Director"_s},
                                                                    {u"opinion"_s, u"It would inhibit advice."_s},
                                                                    {u"givenOn"_s, u"2026-06-03"_s}}));

    // What is not given again stays as it is.
    QVERIFY_DONE(cli.run({u"change-mark"_s, u"DPIA-0007"_s, marked.line(), u"--opinion-on"_s, u"2026-06-02"_s,
                          u"--review-on"_s, u"2027-01-01"_s}));
    const QJsonObject changed = mark();
    QCOMPARE(changed[u"id"_s].toString(), marked.line());
    QCOMPARE(changed[u"reasons"_s].toArray(), QJsonArray{u"foia-36"_s});
    QCOMPARE(changed[u"publicInterest"_s].toString(), u"Weighed."_s);
    QCOMPARE(changed[u"reviewOn"_s].toString(), u"2027-01-01"_s);
    QCOMPARE(changed[u"qualifiedOpinion"_s][u"person"_s].toString(), u"Jo Rees, Director"_s);
    QCOMPARE(changed[u"qualifiedOpinion"_s][u"givenOn"_s].toString(), u"2026-06-02"_s);
    QVERIFY_DONE(cli.run({u"change-mark"_s, u"DPIA-0007"_s, marked.line(), u"--review-on"_s, u"none"_s}));
    QVERIFY(!mark().contains(u"reviewOn"_s));
    QVERIFY_REFUSED(cli.run({u"change-mark"_s, u"DPIA-0007"_s, marked.line(), u"--reason"_s, u"none"_s}), 2,
                    "no reason “none”");
    QVERIFY_REFUSED(cli.run({u"change-mark"_s, u"DPIA-0007"_s, u"m-none"_s, u"--harm"_s, u"x"_s}), 2,
                    "no mark “m-none”");
}

void tst_PublicCommands::treat()
{
    const SampleCli cli;
    const auto treat = [&](const QStringList &rest) { return cli.run(QStringList{u"treat"_s, u"DPIA-0007"_s} + rest); };
    const auto kind = [&](const QString &question) {
        const QJsonArray treatments = cli.show()[u"treatments"_s].toArray();
        for (const QJsonValue &one : treatments)
            if (one[u"question"_s] == question && one[u"row"_s].toString().isEmpty())
                return one[u"kind"_s].toString();
        return QString();
    };
    const CommandRun withheld = treat({u"storage"_s, u"withheld"_s, u"--reason"_s, u"foia-31"_s});
    QVERIFY_DONE(withheld);
    QVERIFY(!withheld.line().isEmpty());
    QCOMPARE(kind(u"storage"_s), u"withheld"_s);
    QVERIFY_DONE(treat({u"storage"_s, u"wording"_s, u"--text"_s, u"In a safe place."_s}));
    QCOMPARE(kind(u"storage"_s), u"wording"_s);
    QVERIFY(cli.run({u"show"_s, u"DPIA-0007"_s, u"--public"_s}).out.contains(u"In a safe place."_s));
    QVERIFY_DONE(treat({u"storage"_s, u"wording"_s, u"--lang"_s, u"cy"_s, u"--text"_s, u"Diogel."_s}));
    QVERIFY_DONE(treat({u"storage"_s, u"written"_s}));
    QCOMPARE(kind(u"storage"_s), u"asWritten"_s);
    QVERIFY_DONE(treat({u"collection"_s, u"written"_s}));
    QVERIFY_DONE(treat({u"collection"_s, u"template"_s}));
    QCOMPARE(kind(u"collection"_s), QString());
    QVERIFY_DONE(treat({u"risks"_s, u"withheld"_s, u"--column"_s, u"measures"_s, u"--reason"_s, u"foia-31"_s}));
}

void tst_PublicCommands::letStand()
{
    const SampleCli cli;
    QVERIFY_DONE(
        cli.run({u"let-stand"_s, u"DPIA-0007"_s, u"collection"_s, u"--match"_s, u"x"_s, u"--reason"_s, u"y"_s}));
    QVERIFY(cli.run({u"history"_s, u"DPIA-0007"_s}).out.endsWith(u"let-stand  collection\n"_s));
    QCOMPARE(cli.run({u"let-stand"_s, u"DPIA-0007"_s}).out, QString());
}

/// A number or an address from a withheld cell is as secret by itself as in its place.
void tst_PublicCommands::refusesAnIdentifierInAPublicWording()
{
    const SampleCli cli;
    const QString id = u"DPIA-0007"_s;
    const QString said = u"Write to evander@quillmark.example.com for it."_s;
    QVERIFY_DONE(cli.run({u"treat"_s, id, u"sharingPolicy"_s, u"wording"_s, u"--text"_s, said}));
    const CommandRun listed = cli.run({u"let-stand"_s, id, u"--json"_s});
    QVERIFY_DONE(listed);
    const QJsonArray repeats = QJsonDocument::fromJson(listed.out.toUtf8()).array();
    QCOMPARE(repeats.size(), 1);
    QCOMPARE(repeats[0][u"words"_s].toString(), u"evander@quillmark.example.com"_s);
    QCOMPARE(repeats[0][u"question"_s].toString(), u"sharingPolicy"_s);
    QVERIFY_DONE(cli.as(u"Bethan Llywarch"_s, u"publisher"_s, {u"approve"_s, id}));
    const QString folder = cli.path(u"out"_s);
    const CommandRun published = cli.as(u"Tomasz Wieczorek"_s, u"publisher"_s, {u"publish"_s, id, u"--to"_s, folder});
    QCOMPARE(published.status, 1);
    QVERIFY2(published.err.contains(u"also stand in public text, such as words from “"_s), qPrintable(published.err));
    QVERIFY(!published.err.contains(u"quillmark"_s));
    QVERIFY(!QFileInfo::exists(folder));
}

void tst_PublicCommands::isRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, int status, const QString &says) {
        QTest::newRow(name) << arguments << status << says;
    };
    const QString id = u"DPIA-0007"_s;
    const QStringList reason{u"--reason"_s, u"foia-31"_s};
    const auto mark = [&](const QStringList &rest) { return QStringList{u"mark"_s, id} + rest; };
    const auto treat = [&](const QStringList &rest) { return QStringList{u"treat"_s, id} + rest; };
    row("mark nothing", mark({u"storage"_s}) + reason, 2, u"--match"_s);
    row("mark without a reason", mark({u"storage"_s, u"--match"_s, u"website"_s}), 2, u"at least one reason"_s);
    row("mark for an unknown reason", mark({u"storage"_s, u"--match"_s, u"website"_s, u"--reason"_s, u"x"_s}), 2,
        u"no reason “x”"_s);
    row("mark words that are not there", mark({u"storage"_s, u"--match"_s, u"zeppelin"_s}) + reason, 1,
        u"Nothing was marked"_s);
    row("mark in an unknown question", mark({u"storag"_s, u"--match"_s, u"x"_s}) + reason, 2,
        u"Did you mean storage"_s);
    row("mark until no day", mark({u"storage"_s, u"--match"_s, u"website"_s, u"--review-on"_s, u"soon"_s}) + reason, 2,
        u"2026-06-04"_s);
    row("mark in an unknown row",
        mark({u"team"_s, u"--row"_s, u"77"_s, u"--column"_s, u"note"_s, u"--match"_s, u"x"_s}) + reason, 2,
        u"no row"_s);
    row("mark in an unknown column",
        mark({u"team"_s, u"--row"_s, u"1"_s, u"--column"_s, u"nose"_s, u"--match"_s, u"x"_s}) + reason, 2,
        u"who, part, note"_s);
    row("unmark an unknown mark", {u"unmark"_s, id, u"m-none"_s}, 2, u"no such mark"_s);
    row("treat in no way", treat({u"storage"_s, u"hidden"_s}), 2, u"written, wording, withheld, template"_s);
    row("withhold without a reason", treat({u"storage"_s, u"withheld"_s}), 2, u"at least one reason"_s);
    row("no words for the public", treat({u"storage"_s, u"wording"_s}), 2, u"--text"_s);
    row("blank words for the public", treat({u"storage"_s, u"wording"_s, u"--text"_s, u" "_s}), 2,
        u"Write the words"_s);
    row("words for a column", treat({u"risks"_s, u"wording"_s, u"--column"_s, u"risk"_s, u"--text"_s, u"x"_s}), 2,
        u"one cell"_s);
    row("treat an unknown question", treat({u"storag"_s, u"written"_s}), 2, u"Did you mean storage"_s);
    row("let nothing stand", {u"let-stand"_s, id, u"storage"_s, u"--reason"_s, u"x"_s}, 2, u"--match"_s);
    row("let stand without a reason", {u"let-stand"_s, id, u"storage"_s, u"--match"_s, u"x"_s}, 2, u"--reason"_s);
    row("let stand in an unknown question",
        {u"let-stand"_s, id, u"storag"_s, u"--match"_s, u"x"_s, u"--reason"_s, u"x"_s}, 2, u"Did you mean storage"_s);
}

void tst_PublicCommands::isRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const CommandRun run = cli.run(arguments);
    QVERIFY_REFUSED(run, status, "");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(cli.onDisk(), before);
}

void tst_PublicCommands::publishOne()
{
    const SampleCli cli;
    const QString out = cli.path(u"out"_s);
    const CommandRun plain = cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, out});
    QVERIFY_DONE(plain);
    const QStringList lines = plain.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 5);
    for (const QString &line : lines) {
        const QByteArray bytes = TestFolder::read(out + u'/' + line.section(u"  "_s, 1));
        QCOMPARE(line.section(u"  "_s, 0, 0).toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    const CommandRun again = cli.run({u"--json"_s, u"publish"_s, u"DPIA-0007"_s, u"--to"_s, out});
    QVERIFY_DONE(again);
    QCOMPARE(again.object()[u"nothingNew"_s].toBool(), true);
    QCOMPARE(again.object()[u"version"_s].toInt(), 1);
    QCOMPARE(again.object()[u"files"_s].toArray().size(), lines.size());
    QVERIFY(cli.run({u"list"_s}).out.contains(u"2028-03-31  (v1)  School census"_s));
}

void tst_PublicCommands::publishWithAPackForGovUk()
{
    const SampleCli cli;
    const auto publish = [&](const QString &pack) {
        return cli.as(u"Tomasz Wieczorek"_s, u"publisher"_s,
                      {u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"out"_s), u"--pack"_s, pack});
    };
    QVERIFY_DONE(publish(cli.path(u"pack"_s)));
    const QDir pack(cli.path(u"pack"_s));
    QVERIFY(pack.exists(u"DPIA-0007-v1-body.md"_s) && pack.exists(u"DPIA-0007-v1-details.txt"_s));
    QVERIFY(pack.exists(u"DPIA-0007-v1-table-1.csv"_s) && pack.exists(u"DPIA-0007-v1.pdf"_s));
    const auto bytes = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(bytes(pack.filePath(u"DPIA-0007-v1.pdf"_s)), bytes(cli.path(u"out/dpia-0007/v1/DPIA-0007-v1.pdf"_s)));
    const CommandRun again = publish(cli.path(u"pack"_s));
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains(u"is not empty"_s), qPrintable(again.err));
    QCOMPARE(publish(cli.path(u"out/pack"_s)).status, 1); // in the register it would be taken for published
    QVERIFY(!QFileInfo::exists(cli.path(u"out/pack"_s)));
    QVERIFY_DONE(publish(cli.path(u"later"_s))); // of what is published already
    QCOMPARE(bytes(cli.path(u"later/DPIA-0007-v1-body.md"_s)), bytes(pack.filePath(u"DPIA-0007-v1-body.md"_s)));
    QCOMPARE(cli.run({u"publish"_s, u"--ready"_s, u"--to"_s, cli.path(u"out"_s), u"--pack"_s, cli.path(u"x"_s)}).status,
             2);
}

void tst_PublicCommands::publishReady()
{
    const SampleCli cli;
    const CommandRun all = cli.run({u"--json"_s, u"publish"_s, u"--ready"_s, u"--to"_s, cli.path(u"out"_s)});
    QVERIFY_DONE(all);
    QCOMPARE(all.array().size(), 1);
    QCOMPARE(all.array().first()[u"reference"_s].toString(), u"DPIA-0007"_s);
    QVERIFY(TestFolder::write(cli.path(u"file"_s), "mine"));
    const CommandRun refused =
        cli.run({u"publish"_s, u"--ready"_s, u"--to"_s, cli.path(u"file"_s), u"--change-note"_s, u"x"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.startsWith(u"DPIA-0007: "_s));
    QVERIFY(refused.err.endsWith(u"Not everything that is ready could be published.\n"_s));
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0007"_s, u"scope"_s, u"--text"_s, u"Changed."_s}));
    QCOMPARE(cli.run({u"--json"_s, u"publish"_s, u"--ready"_s, u"--to"_s, cli.path(u"out"_s)}).array().size(), 0);
}

void tst_PublicCommands::publishIsRefused_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &rest, int status, const QString &says) {
        QTest::newRow(name) << rest << status << says;
    };
    row("nowhere", {u"DPIA-0007"_s}, 2, u"--to"_s);
    row("nothing", {u"--to"_s, u"OUT"_s}, 2, u"--ready"_s);
    row("one and all", {u"DPIA-0007"_s, u"--ready"_s, u"--to"_s, u"OUT"_s}, 2, u"--ready"_s);
    row("the full edition of no release", {u"DPIA-0007"_s, u"--to"_s, u"OUT"_s, u"--edition"_s, u"full"_s}, 2,
        u"from a release"_s);
    row("unknown edition", {u"DPIA-0007"_s, u"--to"_s, u"OUT"_s, u"--edition"_s, u"half"_s}, 2, u"summary, full"_s);
    row("unknown assessment", {u"DPIA-9999"_s, u"--to"_s, u"OUT"_s}, 2, u"DPIA-9999"_s);
    row("gate without a reason", {u"DPIA-0007"_s, u"--to"_s, u"OUT"_s, u"--override"_s, u"comments"_s}, 2,
        u"--reason of its own"_s);
    row("reason without a gate", {u"DPIA-0007"_s, u"--to"_s, u"OUT"_s, u"--reason"_s, u"x"_s}, 2, u"--override"_s);
    row("unknown gate", {u"DPIA-0007"_s, u"--to"_s, u"OUT"_s, u"--override"_s, u"x"_s, u"--reason"_s, u"y"_s}, 2,
        u"no gate “x”"_s);
}

void tst_PublicCommands::publishIsRefused()
{
    QFETCH(QStringList, rest);
    QFETCH(int, status);
    QFETCH(QString, says);
    const SampleCli cli;
    rest.replaceInStrings(u"OUT"_s, cli.path(u"out"_s));
    const QByteArray before = cli.onDisk();
    const CommandRun run = cli.run(QStringList{u"publish"_s} + rest);
    QVERIFY_REFUSED(run, status, "");
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(cli.onDisk(), before);
    QVERIFY(!QFileInfo::exists(cli.path(u"out"_s)));
}

void tst_PublicCommands::publishOpensAGateWithAReason()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.as(u"Farida Haldane"_s, u"dpo"_s,
                        {u"review"_s, u"DPIA-0007"_s, u"advise"_s, u"--text"_s, u"Once more."_s}));
    const QStringList publish{u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"out"_s)};
    const CommandRun closed = cli.run(publish);
    QCOMPARE(closed.status, 1);
    QVERIFY(closed.err.contains(u"nothing was written"_s));
    QVERIFY(!QFileInfo::exists(cli.path(u"out"_s)));
    QVERIFY_DONE(
        cli.run(publish + QStringList{u"--override"_s, u"advice"_s, u"--reason"_s, u"It is for next year."_s}));
}

void tst_PublicCommands::verify()
{
    const SampleCli cli;
    const QString out = cli.path(u"out"_s);
    QVERIFY_DONE(cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, out}));
    const CommandRun plain = cli.run({u"verify"_s, out});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"intact  dpia-0007/v1/index.html  DPIA-0007 v1\n"_s));
    const QString page = out + u"/dpia-0007/v1/index.html"_s;
    QVERIFY(TestFolder::write(page, TestFolder::read(page) + " "));
    const CommandRun changed = cli.run({u"--json"_s, u"verify"_s, out});
    QCOMPARE(changed.status, 1);
    QVERIFY(changed.err.contains(u"not as they were published"_s));
    const QJsonArray files = changed.array();
    for (const QJsonValue &file : files)
        QCOMPARE(file[u"state"_s] == "intact"_L1, file[u"path"_s] != "dpia-0007/v1/index.html"_L1);
    QVERIFY_DONE(cli.run({u"verify"_s, out + u"/dpia-0007/v1/DPIA-0007-v1.pdf"_s}));
    const CommandRun strange = cli.run({u"verify"_s, page});
    QCOMPARE(strange.status, 1);
    QVERIFY_REFUSED(cli.run({u"verify"_s, cli.path(u"none"_s)}), 3, "no file or folder");
    QVERIFY_REFUSED(cli.run({u"verify"_s, cli.path(u"."_s)}), 1, "Nothing was published");
}

void tst_PublicCommands::print()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"INTERNAL a.html"_s)}));
    QVERIFY(TestFolder::read(cli.path(u"INTERNAL a.html"_s)).contains("INTERNAL: not for publication"));
    QVERIFY_DONE(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"INTERNAL a.pdf"_s)}));
    QVERIFY_REFUSED(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"a.pdf"_s)}), 2, "begin with INTERNAL");
    QVERIFY_REFUSED(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"INTERNAL a.doc"_s)}), 2, ".pdf or .html");
    QVERIFY_REFUSED(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"none/INTERNAL a.pdf"_s)}), 3, "folder exists");
    QVERIFY_DONE(cli.run({u"publish"_s, u"DPIA-0007"_s, u"--to"_s, cli.path(u"out"_s)}));
    QVERIFY_REFUSED(cli.run({u"print"_s, u"DPIA-0003"_s, cli.path(u"out/INTERNAL a.html"_s)}), 1, "published");
    QVERIFY(!QFileInfo::exists(cli.path(u"out/INTERNAL a.html"_s)));
}

void tst_PublicCommands::printsADraftPrivacyNotice()
{
    const SampleCli cli;
    const QString file = cli.path(u"INTERNAL privacy notice.html"_s);
    const auto notice = [&](const QStringList &rest) { return cli.run(QStringList{u"print"_s} + rest); };
    QVERIFY_DONE(notice({u"DPIA-0007"_s, file, u"--privacy-notice"_s}));
    const QByteArray page = TestFolder::read(file);
    QVERIFY(page.contains("Privacy notice: School census") && page.contains("DRAFT: check before you use this"));
    QVERIFY_REFUSED(notice({u"DPIA-0007"_s, cli.path(u"a.html"_s), u"--privacy-notice"_s}), 2, "begin with INTERNAL");
    QVERIFY_REFUSED(notice({u"DPIA-0007"_s, file, u"--privacy-notice"_s, u"--notice"_s}), 2, "--privacy-notice");
}

QTEST_MAIN(tst_PublicCommands)
#include "tst_PublicCommands.moc"
