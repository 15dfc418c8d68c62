// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

using namespace candour;

namespace {

const QString Id = u"DPIA-0007"_s;

} // namespace

/// register, withdraw, takedown: what becomes of a published version, by script.
class tst_RegisterCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsWhereAVersionIsLive();
    void publishingMayRecordIt();
    void withdraws();
    void takesDownAndRemembersWhatIsToDo();
    void isRefused_data();
    void isRefused();

private:
    QJsonObject line() const { return m_cli->run({u"register"_s, Id, u"--json"_s}).array().first().toObject(); }
    QByteArray page() const { return TestFolder::read(m_folder + u"/dpia-0007/v1/index.html"_s); }

    std::unique_ptr<SampleCli> m_cli;
    QString m_folder;
};

void tst_RegisterCommands::init()
{
    m_cli = std::make_unique<SampleCli>();
    m_folder = m_cli->path(u"public"_s);
    QVERIFY_DONE(m_cli->run({u"publish"_s, Id, u"--to"_s, m_folder}));
}

void tst_RegisterCommands::recordsWhereAVersionIsLive()
{
    QCOMPARE(line()[u"address"_s].toString(), QString());
    QVERIFY(m_cli->run({u"register"_s}).out.contains(u"not live"_s));
    QVERIFY(m_cli->run({u"list"_s}).out.contains(u"(v1)"_s));
    QVERIFY_DONE(m_cli->run({u"register"_s, Id, u"--live"_s, u"https://example.org/d/"_s, u"--since"_s, u"2026-06-04"_s,
                             u"--version"_s, u"1"_s}));
    QCOMPARE(line()[u"address"_s].toString(), u"https://example.org/d/"_s);
    QCOMPARE(line()[u"liveSince"_s].toString(), u"2026-06-04"_s);
    QCOMPARE(line()[u"status"_s].toString(), u"published"_s);
    QVERIFY(m_cli->run({u"register"_s, u"dpia-0007"_s}).out.contains(u"https://example.org/d/"_s));
    QVERIFY(!m_cli->run({u"list"_s}).out.contains(u"(v1)"_s));
}

void tst_RegisterCommands::publishingMayRecordIt()
{
    QVERIFY_DONE(m_cli->run({u"publish"_s, Id, u"--to"_s, m_folder, u"--live"_s}));
    QVERIFY(line()[u"address"_s].toString().endsWith(u"/dpia-0007/"_s));
}

void tst_RegisterCommands::withdraws()
{
    QVERIFY_DONE(m_cli->run({u"withdraw"_s, Id, u"--reason"_s, u"The collection has ended."_s}));
    QVERIFY(page().contains("Why: The collection has ended."));
    QCOMPARE(line()[u"status"_s].toString(), u"withdrawn"_s);
    QCOMPARE(line()[u"reason"_s].toString(), u"The collection has ended."_s);
    QCOMPARE(line()[u"ended"_s].toString(), u"2026-06-04"_s);
    QVERIFY_DONE(m_cli->run({u"verify"_s, m_folder}));
}

void tst_RegisterCommands::takesDownAndRemembersWhatIsToDo()
{
    const CommandRun done = m_cli->run({u"takedown"_s, Id, u"--reason"_s, u"A name got out"_s});
    QVERIFY_DONE(done);
    QVERIFY(done.out.contains(u"[ ] webArchives"_s));
    QVERIFY(done.out.contains(u"2026-06-07T09:00:00Z"_s));
    QVERIFY(done.out.contains(u"Gone: dpia-0007/v1/DPIA-0007-v1.pdf"_s));
    QVERIFY(page().contains("This version was removed on 4 June 2026."));
    QCOMPARE(line()[u"status"_s].toString(), u"takenDown"_s);
    QVERIFY_DONE(m_cli->run({u"takedown"_s, Id, u"--done"_s, u"webArchives"_s, u"--note"_s, u"Asked both"_s}));
    QVERIFY(m_cli->run({u"takedown"_s}).out.contains(u"[x] webArchives"_s));
    const QJsonObject recall = m_cli->run({u"takedown"_s, Id, u"--json"_s}).array().first().toObject();
    QCOMPARE(recall[u"reference"_s].toString(), Id);
    QCOMPARE(recall[u"versions"_s].toArray(), QJsonArray{1});
    for (const QJsonValue &step : recall[u"steps"_s].toArray())
        QCOMPARE(step[u"note"_s].toString(),
                 step[u"key"_s].toString() == u"webArchives"_s ? u"Asked both"_s : QString());
    QCOMPARE(m_cli->run({u"takedown"_s, Id, u"--done"_s, u"webArchives"_s}).status, 1); // is recorded already
    QCOMPARE(m_cli->run({u"takedown"_s, Id, u"--note"_s, u"x"_s}).status, 2);
    QVERIFY(m_cli->run({u"register"_s, Id}).out.contains(u"not live"_s));
    QVERIFY_DONE(m_cli->run({u"verify"_s, m_folder}));
}

void tst_RegisterCommands::isRefused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("status");
    QTest::newRow("no reason to withdraw") << QStringList{u"withdraw"_s, Id} << 2;
    QTest::newRow("a reason that tells") << QStringList{u"withdraw"_s, Id, u"--reason"_s, u"It named census-db03"_s}
                                         << 1;
    QTest::newRow("another version") << QStringList{u"withdraw"_s, Id, u"--reason"_s, u"x"_s, u"--version"_s, u"2"_s}
                                     << 2;
    QTest::newRow("no number") << QStringList{u"withdraw"_s, Id, u"--reason"_s, u"x"_s, u"--version"_s, u"one"_s} << 2;
    QTest::newRow("never published") << QStringList{u"withdraw"_s, u"DPIA-0005"_s, u"--reason"_s, u"x"_s} << 2;
    QTest::newRow("no reason to take down") << QStringList{u"takedown"_s, Id, u"--version"_s, u"1"_s} << 2;
    QTest::newRow("nothing named") << QStringList{u"takedown"_s, u"--reason"_s, u"x"_s} << 2;
    QTest::newRow("two things at once") << QStringList{u"takedown"_s, Id,          u"--reason"_s,
                                                       u"x"_s,        u"--done"_s, u"caches"_s}
                                        << 2;
    QTest::newRow("no such recall") << QStringList{u"takedown"_s, Id, u"--done"_s, u"caches"_s} << 2;
    QTest::newRow("no address") << QStringList{u"register"_s, Id, u"--live"_s, u"here"_s} << 2;
    QTest::newRow("since tomorrow") << QStringList{u"register"_s, Id,
                                                   u"--live"_s,   u"https://example.org/"_s,
                                                   u"--since"_s,  u"2026-06-05"_s}
                                    << 2;
    QTest::newRow("since without address") << QStringList{u"register"_s, Id, u"--since"_s, u"2026-06-04"_s} << 2;
    QTest::newRow("live by itself") << QStringList{u"register"_s, u"--live"_s, u"https://example.org/"_s} << 2;
}

void tst_RegisterCommands::isRefused()
{
    QFETCH(QStringList, command);
    QFETCH(int, status);
    const QByteArray before = m_cli->onDisk();
    const CommandRun run = m_cli->run(command);
    QCOMPARE(run.status, status);
    QVERIFY(!run.err.isEmpty() && !run.err.contains(u"census-db03"_s));
    QCOMPARE(m_cli->onDisk(), before);
    QVERIFY(!page().contains("withdrawn on") && !page().contains("removed on"));
}

QTEST_MAIN(tst_RegisterCommands)
#include "tst_RegisterCommands.moc"
