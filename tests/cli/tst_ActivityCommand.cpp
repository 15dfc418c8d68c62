// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

/// activity add, set, cover, list, remove, import, export, calendar.
class tst_ActivityCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndSets();
    void covers();
    void lists();
    void removes();
    void imports();
    void exportsWhatCanBeImported();
    void writesReviews();
    void refuses_data();
    void refuses();

private:
    static QJsonObject activity(const SampleCli &cli, const QString &reference)
    {
        const QJsonArray all = cli.run({u"activity"_s, u"list"_s, u"--json"_s}).array();
        for (const QJsonValue &one : all)
            if (one[u"reference"_s] == reference)
                return one.toObject();
        return {};
    }
};

void tst_ActivityCommand::addsAndSets()
{
    const SampleCli cli;
    const CommandRun added =
        cli.run({u"activity"_s, u"add"_s, u"--name"_s, u"Port authority"_s, u"--kind"_s, u"dataShare"_s, u"--fact"_s,
                 u"route=direct"_s, u"--fact"_s, u"agreementEnds=2026-07-01"_s});
    QVERIFY_DONE(added);
    QCOMPARE(added.line(), u"DS-0109"_s);
    QVERIFY_DONE(cli.run({u"activity"_s, u"set"_s, u"ds-0109"_s, u"--owner"_s, u"Harbour master"_s, u"--fact"_s,
                          u"organisation=Port of Westmarch"_s, u"--reference"_s, u"DS-0200"_s}));
    const QJsonObject kept = activity(cli, u"DS-0200"_s);
    QCOMPARE(kept[u"name"_s].toString(), u"Port authority"_s);
    QCOMPARE(kept[u"kind"_s].toString(), u"dataShare"_s);
    QCOMPARE(kept[u"ownerRole"_s].toString(), u"Harbour master"_s);
    QCOMPARE(kept[u"expiresOn"_s].toString(), u"2026-07-01"_s);
    QCOMPARE(cli.run({u"--json"_s, u"activity"_s, u"add"_s, u"--name"_s, u"A"_s}).object()[u"reference"_s].toString(),
             u"OTH-010"_s);
}

void tst_ActivityCommand::covers()
{
    const SampleCli cli;
    const auto cover = [&](const QStringList &how) {
        return cli.run(QStringList{u"activity"_s, u"cover"_s, u"COL-005"_s} + how);
    };
    QVERIFY_DONE(
        cover({u"umbrella"_s, u"DPIA-0007"_s, u"--note"_s, u"Fewer pupils."_s, u"--review-on"_s, u"2027-01-31"_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"assessment"_s].toString(), u"DPIA-0007"_s);
    QCOMPARE(activity(cli, u"COL-005"_s)[u"nextReview"_s].toString(), u"2027-01-31"_s);
    QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0007"_s, u"--text"_s, u"Changed"_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"umbrellaChanged"_s].toBool(), true);
    QVERIFY(cli.run({u"activity"_s, u"list"_s}).out.contains(u"DPIA-0007, which covers it, has changed since."_s));
    QVERIFY_DONE(cover({u"confirm"_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"umbrellaChanged"_s].toBool(), false);
    QVERIFY_DONE(cover({u"umbrella"_s, u"--note"_s, u"Fewer pupils, and no names."_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"assessment"_s].toString(), u"DPIA-0007"_s);
    QCOMPARE(activity(cli, u"COL-005"_s)[u"nextReview"_s].toString(), u"2027-01-31"_s);
    QVERIFY_DONE(cover({u"umbrella"_s, u"--review-on"_s, u"none"_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"nextReview"_s].toString(), QString());
    QCOMPARE(activity(cli, u"COL-005"_s)[u"coverNote"_s].toString(), u"Fewer pupils, and no names."_s);
    QVERIFY_DONE(cover({u"notNeeded"_s, u"--note"_s, u"No personal data."_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"cover"_s].toString(), u"notNeeded"_s);
    QVERIFY_DONE(cover({u"missing"_s}));
    QCOMPARE(activity(cli, u"COL-005"_s)[u"coverNote"_s].toString(), QString());
}

void tst_ActivityCommand::lists()
{
    const SampleCli cli;
    const auto only = [&](const QString &which) {
        QStringList references;
        for (const QJsonValue &one : cli.run({u"activity"_s, u"list"_s, u"--json"_s, u"--only"_s, which}).array())
            references += one[u"reference"_s].toString();
        return references;
    };
    QCOMPARE(cli.run({u"activity"_s, u"list"_s, u"--json"_s}).array().size(), 18);
    QCOMPARE(only(u"gaps"_s), (QStringList{u"COL-004"_s, u"COL-006"_s, u"COL-005"_s, u"COL-007"_s}));
    QCOMPARE(only(u"waiting"_s), QStringList{u"COL-001"_s});
    QCOMPARE(only(u"overdue"_s), QStringList{});
    QVERIFY(only(u"expiring"_s).size() < 18);
    // An assessment without an activity is a line of its own, as it is in the window.
    QVERIFY_DONE(cli.run({u"new"_s, u"--template"_s, u"uk-statistics-data-share"_s, u"--title"_s, u"Alone"_s}));
    QVERIFY_DONE(cli.run({u"answer"_s, u"DPIA-0008"_s, u"nextReview"_s, u"--text"_s, u"2026-01-31"_s}));
    QCOMPARE(only(u"overdue"_s), QStringList{u"DPIA-0008"_s});
    QVERIFY(cli.run({u"activity"_s, u"list"_s}).out.contains(u"DPIA-0008   –                 own  "_s));
    const CommandRun plain = cli.run({u"activity"_s, u"list"_s});
    QVERIFY_DONE(plain);
    QVERIFY(plain.out.contains(u"DS-0101     dataShare         umbrella          2028-03-31  National"_s));
}

void tst_ActivityCommand::removes()
{
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    QVERIFY_REFUSED(cli.run({u"activity"_s, u"remove"_s, u"COL-001"_s}), 1, "DPIA-0007");
    QCOMPARE(cli.onDisk(), before);
    QVERIFY_DONE(cli.run({u"activity"_s, u"remove"_s, u"OTH-009"_s}));
    QVERIFY(activity(cli, u"OTH-009"_s).isEmpty());
}

void tst_ActivityCommand::imports()
{
    const SampleCli cli;
    QVERIFY(TestFolder::write(cli.path(u"a.csv"_s), "Ref;Title;Type;Colour\n"
                                                    "COL-900;Exclusions;collection;red\n"
                                                    "COL-005;National tests;;\n"
                                                    "COL-901;Bad;nonsense;\n"));
    const QByteArray before = cli.onDisk();
    const CommandRun preview = cli.run({u"activity"_s, u"import"_s, cli.path(u"a.csv"_s), u"--preview"_s});
    QCOMPARE(preview.status, 0);
    QVERIFY2(preview.out.contains(u"2  added      COL-900  Exclusions\n      Name: “” → “Exclusions”\n      Kind: “” → "
                                  "“Collection”\n      Covered by: “” → “None yet”\n3  changed    COL-005"_s),
             qPrintable(preview.out));
    QVERIFY(preview.out.contains(u"→ “National tests”"_s));
    QVERIFY(preview.out.contains(u"4  skipped    COL-901  Bad\n      “nonsense” is no kind"_s));
    QVERIFY(preview.err.contains(u"“Colour”"_s));
    QCOMPARE(cli.onDisk(), before);
    const CommandRun done = cli.run({u"--json"_s, u"activity"_s, u"import"_s, cli.path(u"a.csv"_s)});
    QVERIFY_DONE(done);
    QCOMPARE(done.object()[u"rows"_s].toArray().size(), 3);
    QCOMPARE(done.object()[u"counts"_s].toObject(),
             (QJsonObject{{u"added"_s, 1}, {u"changed"_s, 1}, {u"unchanged"_s, 0}, {u"skipped"_s, 1}}));
    QCOMPARE(done.object()[u"rows"_s][1][u"changes"_s][0][u"column"_s].toString(), u"Name"_s);
    QVERIFY(TestFolder::write(cli.path(u"bad.csv"_s), "Ref;Title;Type\nCOL-901;Bad;nonsense\n"));
    for (const QStringList &more : {QStringList{u"--preview"_s}, QStringList{}}) {
        const CommandRun none = cli.run(QStringList{u"activity"_s, u"import"_s, cli.path(u"bad.csv"_s)} + more);
        QCOMPARE(none.status, 1);
        QVERIFY(none.out.contains(u"“nonsense” is no kind"_s) && none.err.contains(u"Every row was skipped"_s));
    }
    QCOMPARE(activity(cli, u"COL-900"_s)[u"name"_s].toString(), u"Exclusions"_s);
    QCOMPARE(activity(cli, u"COL-005"_s)[u"name"_s].toString(), u"National tests"_s);
    QVERIFY(activity(cli, u"COL-901"_s).isEmpty());
}

void tst_ActivityCommand::exportsWhatCanBeImported()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"activity"_s, u"set"_s, u"COL-005"_s, u"--name"_s, u"=HYPERLINK(\"x\")"_s}));
    QVERIFY_DONE(cli.run({u"activity"_s, u"export"_s, cli.path(u"out.csv"_s)}));
    QVERIFY(TestFolder::read(cli.path(u"out.csv"_s)).contains("\"COL-005\",\"'=HYPERLINK(\"\"x\"\")\","));
    const CommandRun again = cli.run({u"--json"_s, u"activity"_s, u"import"_s, cli.path(u"out.csv"_s), u"--preview"_s});
    QVERIFY_DONE(again);
    const QJsonArray rows = again.object()[u"rows"_s].toArray();
    QCOMPARE(rows.size(), 18);
    for (const QJsonValue &row : rows)
        QVERIFY2(row[u"becomes"_s] == u"unchanged"_s, QJsonDocument(row.toObject()).toJson().constData());
}

void tst_ActivityCommand::writesReviews()
{
    const SampleCli cli;
    QVERIFY_DONE(cli.run({u"activity"_s, u"calendar"_s, cli.path(u"out.ics"_s)}));
    QVERIFY(TestFolder::read(cli.path(u"out.ics"_s)).contains("SUMMARY:Review due: DS-0101\r\n"));
}

void tst_ActivityCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QStringList{u"dance"_s} << 2;
    QTest::newRow("no name") << QStringList{u"add"_s} << 2;
    QTest::newRow("kind") << QStringList{u"add"_s, u"--name"_s, u"A"_s, u"--kind"_s, u"x"_s} << 2;
    QTest::newRow("no such activity") << QStringList{u"set"_s, u"XX-1"_s} << 2;
    QTest::newRow("no activity") << QStringList{u"set"_s} << 2;
    QTest::newRow("unknown fact") << QStringList{u"set"_s, u"DS-0101"_s, u"--fact"_s, u"x=1"_s} << 2;
    QTest::newRow("fact without value") << QStringList{u"set"_s, u"DS-0101"_s, u"--fact"_s, u"x"_s} << 2;
    QTest::newRow("rows as a fact") << QStringList{u"set"_s, u"DS-0101"_s, u"--fact"_s, u"items=1"_s} << 2;
    QTest::newRow("fact of a collection") << QStringList{u"set"_s, u"COL-005"_s, u"--fact"_s, u"route=direct"_s} << 2;
    QTest::newRow("cover") << QStringList{u"cover"_s, u"DS-0101"_s, u"hat"_s} << 2;
    QTest::newRow("cover without assessment") << QStringList{u"cover"_s, u"DS-0101"_s, u"own"_s} << 2;
    QTest::newRow("cover by nothing") << QStringList{u"cover"_s, u"DS-0101"_s, u"own"_s, u"DPIA-9999"_s} << 2;
    QTest::newRow("review on no day") << QStringList{u"cover"_s, u"DS-0101"_s,     u"notNeeded"_s, u"--note"_s,
                                                     u"x"_s,     u"--review-on"_s, u"soon"_s}
                                      << 2;
    QTest::newRow("only what") << QStringList{u"list"_s, u"--only"_s, u"hats"_s} << 2;
    QTest::newRow("option of another step") << QStringList{u"set"_s, u"DS-0101"_s, u"--note"_s, u"x"_s} << 2;
    QTest::newRow("only what is added") << QStringList{u"add"_s, u"--name"_s, u"A"_s, u"--only"_s, u"gaps"_s} << 2;
    QTest::newRow("preview of a list") << QStringList{u"list"_s, u"--preview"_s} << 2;
    QTest::newRow("preview of a removal") << QStringList{u"remove"_s, u"OTH-009"_s, u"--preview"_s} << 2;
    QTest::newRow("list of something") << QStringList{u"list"_s, u"DS-0101"_s} << 2;
    QTest::newRow("two to remove") << QStringList{u"remove"_s, u"OTH-009"_s, u"SYS-005"_s} << 2;
    QTest::newRow("name as a word") << QStringList{u"add"_s, u"A"_s, u"--name"_s, u"B"_s} << 2;
    QTest::newRow("reason to confirm") << QStringList{u"cover"_s, u"DS-0101"_s, u"confirm"_s, u"--note"_s, u"x"_s} << 2;
    QTest::newRow("confirm what") << QStringList{u"cover"_s, u"DS-0101"_s, u"confirm"_s, u"DPIA-0007"_s} << 2;
    QTest::newRow("missing what") << QStringList{u"cover"_s, u"DS-0101"_s, u"missing"_s, u"DPIA-0007"_s} << 2;
    QTest::newRow("export into the workspace") << QStringList{u"export"_s, u"WORKSPACE"_s} << 2;
    QTest::newRow("calendar into the workspace") << QStringList{u"calendar"_s, u"WORKSPACE"_s} << 2;
    QTest::newRow("no file named") << QStringList{u"import"_s} << 2;
    QTest::newRow("no such file") << QStringList{u"import"_s, u"/nowhere/a.csv"_s} << 3;
    QTest::newRow("no such folder") << QStringList{u"export"_s, u"/nowhere/a.csv"_s} << 3;
}

void tst_ActivityCommand::refuses()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, status);
    const SampleCli cli;
    const QByteArray before = cli.onDisk();
    const QStringList arguments = QStringList(words).replaceInStrings(u"WORKSPACE"_s, cli.workspace());
    QVERIFY_REFUSED(cli.run(QStringList{u"activity"_s} + arguments), status, "");
    QCOMPARE(cli.onDisk(), before);
}

QTEST_GUILESS_MAIN(tst_ActivityCommand)
#include "tst_ActivityCommand.moc"
