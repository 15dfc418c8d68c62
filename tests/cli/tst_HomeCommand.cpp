// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"

#include <QTest>

using namespace candour;

/// Commands on a workspace in a folder that a service copies; each person has a data folder of their own.
class tst_HomeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qunsetenv("XDG_DATA_HOME"); }
    void worksLikeAnyOtherFile();
    void saysHowThingsStand();
    void refusesAndTakesOver();
    void saysWhatCouldNotBeSent();
    void keepsBothAndCompares();
    void restoresAndExamines();
    void isWrongElsewhere();

private:
    CommandRun run(const QString &person, const QStringList &arguments) const
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path(person)));
        return runCli(QStringList{u"--workspace"_s, home(), u"--as"_s, person} + arguments);
    }
    QString place() const { return m_folder->path(u"share"_s); }
    QString home() const { return place() + u"/Work.candour"_s; }
    QStringList names() const { return QDir(place()).entryList(QDir::Files, QDir::Name); }
    int listed(const QString &person) const { return int(run(person, {u"list"_s, u"--json"_s}).array().size()); }
    CommandRun start(const QString &person, const QString &title) const
    {
        return run(person, {u"new"_s, u"--template"_s, u"screening"_s, u"--title"_s, title});
    }

    std::unique_ptr<TestFolder> m_folder;
};

void tst_HomeCommand::init()
{
    m_folder = std::make_unique<TestFolder>();
    QVERIFY(QDir().mkpath(place() + u"/.stfolder"_s));
    QVERIFY_DONE(run(u"Sam"_s, {u"init"_s, home()}));
    QCOMPARE(names(), QStringList{u"Work.candour"_s});
}

void tst_HomeCommand::worksLikeAnyOtherFile()
{
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
    QCOMPARE(names(), QStringList{u"Work.candour"_s});
    QCOMPARE(listed(u"Alex"_s), 1);
    QVERIFY_DONE(start(u"Alex"_s, u"Two"_s));
    QCOMPARE(listed(u"Sam"_s), 2);
    QVERIFY_DONE(run(u"Sam"_s, {u"backup"_s, m_folder->path(u"copy.candour"_s)}));
    QCOMPARE(names(), QStringList{u"Work.candour"_s});
    QVERIFY_DONE(run(u"Sam"_s, {u"init"_s, place() + u"/Sample.candour"_s, u"--sample"_s}));
    QCOMPARE(names(), (QStringList{u"Sample.candour"_s, u"Work.candour"_s}));
}

void tst_HomeCommand::saysHowThingsStand()
{
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
    const CommandRun plain = run(u"Sam"_s, {u"home"_s});
    QVERIFY_DONE(plain);
    QVERIFY2(plain.out.contains(u"Shared by: Syncthing"_s), qPrintable(plain.out));
    const QJsonObject json = run(u"Sam"_s, {u"home"_s, u"--json"_s}).object();
    QCOMPARE(json[u"service"_s].toString(), u"Syncthing"_s);
    QVERIFY(!json[u"unsent"_s].toBool());
    QVERIFY(!json.contains(u"holder"_s));
}

void tst_HomeCommand::refusesAndTakesOver()
{
    QVERIFY(TestFolder::write(home() + u".lock"_s,
                              "77\ncandour\nnorth-12\nm\nb\ntoken\n2026-06-04T08:00:00Z\nKim Seong\n"));
    QVERIFY_REFUSED(start(u"Sam"_s, u"One"_s), 1, "Kim Seong has “Work.candour” open on the computer north-12");
    QCOMPARE(listed(u"Sam"_s), 0);
    QVERIFY(run(u"Sam"_s, {u"home"_s}).out.contains(u"Kim Seong"_s));
    QCOMPARE(run(u"Sam"_s, {u"home"_s, u"--json"_s}).object()[u"holder"_s][u"computer"_s].toString(), u"north-12"_s);
    QVERIFY_REFUSED(run(u"Sam"_s, {u"home"_s, u"--write"_s}), 1, "north-12");
    QVERIFY_DONE(run(u"Sam"_s, {u"home"_s, u"--take-over"_s}));
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
}

void tst_HomeCommand::saysWhatCouldNotBeSent()
{
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
    QVERIFY(QFile::rename(place(), m_folder->path(u"away"_s)));
    const CommandRun cut = start(u"Sam"_s, u"Two"_s);
    QCOMPARE(cut.status, 3);
    QVERIFY(!cut.out.isEmpty()); // it was done
    QVERIFY2(cut.err.contains(u"could not be written now. Nothing is lost"_s), qPrintable(cut.err));
    QCOMPARE(listed(u"Sam"_s), 2);
    QVERIFY(run(u"Sam"_s, {u"home"_s}).out.contains(u"home --write sends"_s));
    QVERIFY(QFile::rename(m_folder->path(u"away"_s), place()));
    QVERIFY_DONE(run(u"Sam"_s, {u"home"_s, u"--write"_s}));
    QCOMPARE(listed(u"Alex"_s), 2);
}

void tst_HomeCommand::keepsBothAndCompares()
{
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
    QVERIFY(QFile::rename(place(), m_folder->path(u"away"_s)));
    QCOMPARE(start(u"Sam"_s, u"Mine"_s).status, 3);
    QVERIFY(QFile::rename(m_folder->path(u"away"_s), place()));
    QVERIFY_DONE(start(u"Alex"_s, u"Theirs"_s));
    const CommandRun sent = run(u"Sam"_s, {u"home"_s, u"--write"_s});
    QCOMPARE(sent.status, 0);
    QVERIFY2(sent.err.contains(u"your version is kept beside it"_s), qPrintable(sent.err));
    QCOMPARE(names().size(), 2);
    const QString beside = place() + u'/' + names().first();
    const CommandRun compared = run(u"Sam"_s, {u"home"_s, u"--compare"_s, beside});
    QVERIFY_DONE(compared);
    QCOMPARE(compared.out.count(u'\n'), 2);
    QVERIFY(compared.out.contains(u"Mine: here not there"_s) && compared.out.contains(u"by Sam"_s));
    QVERIFY(compared.out.contains(u"Theirs: here"_s) && compared.out.contains(u"there not there"_s));
    const QJsonObject json = run(u"Sam"_s, {u"home"_s, u"--compare"_s, beside, u"--json"_s}).object();
    QCOMPARE(json[u"assessments"_s].toArray().size(), 2);
    QCOMPARE(json[u"otherwise"_s].toArray().size(), 0);
}

void tst_HomeCommand::restoresAndExamines()
{
    QVERIFY_DONE(start(u"Sam"_s, u"One"_s));
    QVERIFY_DONE(run(u"Sam"_s, {u"backup"_s, m_folder->path(u"copy.candour"_s)}));
    QVERIFY_DONE(start(u"Sam"_s, u"Two"_s));
    QCOMPARE(run(u"Sam"_s, {u"restore"_s, m_folder->path(u"copy.candour"_s)}).status, 0);
    QCOMPARE(listed(u"Alex"_s), 1);
    QVERIFY_DONE(run(u"Sam"_s, {u"doctor"_s}));
    QVERIFY_DONE(run(u"Alex"_s, {u"doctor"_s}));
    QVERIFY(TestFolder::write(home(), QByteArray(9000, 'x')));
    QVERIFY_REFUSED(start(u"Sam"_s, u"Three"_s), 3, "not a Candour workspace");
    QVERIFY_DONE(run(u"Sam"_s, {u"home"_s, u"--working-copy"_s}));
    QCOMPARE(listed(u"Alex"_s), 1);
    QVERIFY(names().contains(u"Work.candour.before-restore"_s));
}

void tst_HomeCommand::isWrongElsewhere()
{
    const SampleCli sample;
    QVERIFY_REFUSED(sample.run({u"home"_s}), 1, "on this computer alone");
    QVERIFY_REFUSED(run(u"Sam"_s, {u"home"_s, u"--write"_s, u"--take-over"_s}), 2, "one option");
    QVERIFY_REFUSED(runCli({u"home"_s}), 2, "Name the workspace");
}

QTEST_MAIN(tst_HomeCommand)
#include "tst_HomeCommand.moc"
