// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/Results.h"
#include "workspace/Workspace.h"

using namespace candour;

namespace {

QStringList kindsIn(const CommandRun &run)
{
    QStringList kinds;
    for (const QJsonValue &fault : run.object()[u"faults"_s].toArray())
        kinds += fault[u"kind"_s].toString() + u' ' + fault[u"place"_s].toString();
    return kinds;
}

} // namespace

/// doctor, restore.
class tst_DoctorCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInTheSample()
    {
        const SampleCli cli;
        const QByteArray before = cli.onDisk();
        const CommandRun run = cli.run({u"doctor"_s, u"--json"_s});
        QVERIFY_DONE(run);
        QCOMPARE(run.object()[u"faults"_s].toArray(), QJsonArray());
        const QString head = run.object()[u"head"_s].toString();
        QCOMPARE(head.size(), 64);
        QVERIFY_DONE(cli.run({u"doctor"_s, u"--head"_s, head.toUpper()}));
        QCOMPARE(cli.onDisk(), before);
        const CommandRun plain = cli.run({u"doctor"_s});
        QVERIFY_DONE(plain);
        QCOMPARE(plain.out, u"Head of the audit: %1\nNo backup was made by itself yet.\n"_s.arg(head));
    }

    void namesTheTableInWhichAValueWasChanged()
    {
        const SampleCli cli;
        QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(), "UPDATE assessment SET public_title='Nothing to see'"),
                 QString());
        const CommandRun run = cli.run({u"doctor"_s});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.out.contains(u"The rows of the table “assessment” are not those that Candour wrote"_s),
                 qPrintable(run.out));
        QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"Another title"_s}));
        QCOMPARE(cli.run({u"doctor"_s}).status, 1); // whoever saves afterwards
    }

    void saysWhatACopyMayLack()
    {
        const SampleCli cli;
        const QString copied = cli.path(u"copied.candour"_s);
        {
            const SystemClock clock;
            const auto open =
                Workspace::open(cli.workspace(), Workspace::Access::ReadWrite, clock, Actor{u"Ana"_s, {}});
            QVERIFY_RESULT(open);
            const auto id = (*open)->find(u"DPIA-0003"_s);
            QVERIFY_RESULT(id);
            QVERIFY_RESULT((*open)->run(Edit{.assessment = *id, .action = u"title"_s, .apply = [](Assessment &a) {
                                                 a.title = u"Only in the log"_s;
                                                 return Result<>();
                                             }}));
            QVERIFY(QFile::copy(cli.workspace(), copied));
        }
        const CommandRun run = runCli({u"--workspace"_s, copied, u"list"_s});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.err.contains(u"“copied.candour” was open in Candour when it was copied"_s), qPrintable(run.err));
        QVERIFY(!run.out.contains(u"Only in the log"_s));
        const CommandRun doctor = runCli({u"--workspace"_s, copied, u"doctor"_s});
        QCOMPARE(doctor.status, 1);
        QVERIFY2(doctor.out.contains(u"may be missing"_s), qPrintable(doctor.out));
        QCOMPARE(cli.run({u"list"_s}).err, QString());
    }

    void namesTheLineOfTheAuditThatWasChanged()
    {
        const SampleCli cli;
        QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(), "UPDATE audit SET who='Mallory' WHERE number=5"),
                 QString());
        const CommandRun run = cli.run({u"doctor"_s});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.out.contains(u"audit: The audit was changed outside Candour at line 5"_s), qPrintable(run.out));
        QVERIFY(run.out.contains(u"Mallory"_s));
        QVERIFY2(run.err.contains(u"1 fault"_s) && run.err.contains(u"compare it with a backup"_s),
                 qPrintable(run.err));
    }

    void saysWhereAHeadIsNotInTheAudit()
    {
        const SampleCli cli;
        const QString head = cli.run({u"doctor"_s, u"--json"_s}).object()[u"head"_s].toString();
        QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"Another title"_s}));
        QVERIFY_DONE(cli.run({u"doctor"_s, u"--head"_s, head}));
        const QString later = cli.run({u"doctor"_s, u"--json"_s}).object()[u"head"_s].toString();
        QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(),
                                                "DELETE FROM audit WHERE number=(SELECT max(number) FROM audit)"),
                 QString());
        // What the line spoke of is still there.
        QCOMPARE(kindsIn(cli.run({u"doctor"_s, u"--head"_s, head, u"--json"_s})), QStringList{u"audit "_s});
        const CommandRun run = cli.run({u"doctor"_s, u"--head"_s, later, u"--json"_s});
        QCOMPARE(run.status, 1);
        QCOMPARE(kindsIn(run), QStringList{u"audit "_s + later});
    }

    void repairsAfterABackup()
    {
        const SampleCli cli;
        QCOMPARE(TestFolder::tamperPastTriggers(cli.workspace(), "DELETE FROM search_data; DELETE FROM answer"),
                 QString());
        const CommandRun found = cli.run({u"doctor"_s});
        QCOMPARE(found.status, 1);
        QVERIFY2(found.err.contains(u"doctor --repair"_s), qPrintable(found.err));
        const CommandRun run = cli.run({u"doctor"_s, u"--repair"_s, u"--json"_s});
        QVERIFY_DONE(run);
        QCOMPARE(run.object()[u"faults"_s].toArray(), QJsonArray());
        QCOMPARE(run.object()[u"backup"_s][u"assessments"_s].toInt(), 3);
        QVERIFY(QFile::exists(run.object()[u"backup"_s][u"path"_s].toString()));
        QVERIFY_DONE(cli.run({u"search"_s, u"census"_s}));
        // Where nothing is wrong, nothing is done.
        const QByteArray before = cli.onDisk();
        QVERIFY_DONE(cli.run({u"doctor"_s, u"--repair"_s}));
        QCOMPARE(cli.onDisk(), before);
    }

    void salvagesWhatCanBeRead()
    {
        const SampleCli cli;
        const QJsonArray listed = cli.run({u"list"_s, u"--json"_s}).array();
        QByteArray bytes = TestFolder::read(cli.workspace());
        constexpr int PageSize = 4096;
        const qsizetype at = bytes.lastIndexOf("\"text\"");
        QVERIFY(at > 0);
        bytes.replace(at / PageSize * PageSize, PageSize, QByteArray(PageSize, '\0'));
        QVERIFY(TestFolder::write(cli.workspace(), bytes));
        const CommandRun found = cli.run({u"doctor"_s});
        QCOMPARE(found.status, 1);
        QVERIFY2(found.err.contains(u"--salvage"_s), qPrintable(found.err));
        const QString target = cli.path(u"salvaged.candour"_s);
        const CommandRun run = cli.run({u"doctor"_s, u"--salvage"_s, target, u"--json"_s});
        QVERIFY_DONE(run);
        QCOMPARE(TestFolder::read(cli.workspace()), bytes);
        QVERIFY(run.object()[u"tables"_s].toArray().size() > 20);
        const CommandRun list = runCli({u"--workspace"_s, target, u"list"_s, u"--json"_s});
        QVERIFY_DONE(list);
        QCOMPARE(list.array().size(), listed.size());
        QVERIFY_REFUSED(cli.run({u"doctor"_s, u"--salvage"_s, target}), 1, "exists already");
    }

    void listsAndRestoresBackups()
    {
        const SampleCli cli;
        const CommandRun none = cli.run({u"restore"_s});
        QVERIFY_DONE(none);
        QCOMPARE(none.out, QString());
        QVERIFY_DONE(cli.run({u"export"_s, u"DPIA-0003"_s, cli.path(u"a.dpia.json"_s)}));
        QVERIFY_DONE(cli.run({u"import"_s, cli.path(u"a.dpia.json"_s), u"--replace"_s}));
        const CommandRun listed = cli.run({u"restore"_s});
        QVERIFY_DONE(listed);
        const QString name = u"2026-06-04T090000Z.candour"_s;
        QCOMPARE(listed.line(), u"2026-06-04T09:00:00Z  3 assessment(s)  %1.backups/%2"_s.arg(cli.workspace(), name));
        QVERIFY_DONE(cli.run({u"title"_s, u"DPIA-0003"_s, u"--text"_s, u"Another title"_s}));
        const CommandRun run = cli.run({u"restore"_s, name, u"--json"_s});
        QVERIFY_DONE(run);
        const QString kept = run.object()[u"kept"_s].toString();
        QCOMPARE(kept, cli.workspace() + u".before-restore"_s);
        QVERIFY(cli.show(u"DPIA-0003"_s)[u"title"_s] != u"Another title"_s);
        QVERIFY_DONE(runCli({u"--workspace"_s, kept, u"show"_s, u"DPIA-0003"_s}));
        QVERIFY(TestFolder::read(cli.workspace()).contains("restore"));
        QVERIFY_DONE(cli.run({u"doctor"_s}));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("head too short") << QStringList{u"doctor"_s, u"--head"_s, u"abc"_s} << 2;
        QTest::newRow("head of other letters") << QStringList{u"doctor"_s, u"--head"_s, QString(64, u'z')} << 2;
        QTest::newRow("two at once") << QStringList{u"doctor"_s, u"--repair"_s, u"--salvage"_s, u"x"_s} << 2;
        QTest::newRow("no backup of this name") << QStringList{u"restore"_s, u"nothing"_s} << 3;
        QTest::newRow("salvage into nowhere") << QStringList{u"doctor"_s, u"--salvage"_s, u"none/x.candour"_s} << 3;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const SampleCli cli;
        const QByteArray before = cli.onDisk();
        QVERIFY_REFUSED(cli.run(arguments), status, "");
        QCOMPARE(cli.onDisk(), before);
        QVERIFY(cli.filesBeside().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_DoctorCommands)
#include "tst_DoctorCommands.moc"
