// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCli.h"
#include "support/CpuTimer.h"
#include "support/Sizes.h"

using namespace candour;

/// What "replace" says of the places.
class tst_ReplaceCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWholeCharactersAround_data();
    void showsWholeCharactersAround();
    void listsManyPlacesInLittleTime();

private:
    static CommandRun preview(const SampleCli &cli, const QString &text)
    {
        if (cli.run({u"answer"_s, u"DPIA-0003"_s, u"scope"_s, u"--text"_s, text}).status != 0)
            return {};
        return cli.run({u"--json"_s, u"replace"_s, u"DPIA-0003"_s, u"zebra"_s, u"okapi"_s, u"--preview"_s});
    }
};

void tst_ReplaceCommand::showsWholeCharactersAround_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("start");
    const QString x(40, u'x');
    QTest::newRow("an emoji that begins 30 units before")
        << u"yy😀"_s + x.left(28) + u"zebra"_s << u"😀"_s + x.left(28) << QString() << 31;
    QTest::newRow("an emoji that begins 31 units before")
        << u"yy😀"_s + x.left(29) + u"zebra"_s << x.left(29) << QString() << 32;
    QTest::newRow("an emoji that ends 31 units behind")
        << u"zebra"_s + x.left(29) + u"😀yy"_s << QString() << x.left(29) << 0;
    QTest::newRow("another paragraph") << u"one\ntwo zebra three\nfour"_s << u"two "_s << u" three"_s << 8;
}

void tst_ReplaceCommand::showsWholeCharactersAround()
{
    QFETCH(QString, text);
    const SampleCli cli;
    const CommandRun run = preview(cli, text);
    QVERIFY_DONE(run);
    const QJsonObject place = run.object()[u"places"_s][0].toObject();
    QTEST(place[u"before"_s].toString(), "before");
    QTEST(place[u"after"_s].toString(), "after");
    QTEST(place[u"start"_s].toInt(), "start");
}

void tst_ReplaceCommand::listsManyPlacesInLittleTime()
{
    const SampleCli cli;
    const CpuTimer timer;
    const CommandRun run = preview(cli, u"zebra "_s.repeated(30'000));
    QVERIFY_DONE(run);
    const QJsonArray places = run.object()[u"places"_s].toArray();
    QCOMPARE(places.size(), 30'000);
    QCOMPARE(places.last()[u"start"_s].toInt(), 6 * 29'999);
    QVERIFY2(timer.elapsed() < timeLimit(10'000), "each place may cost no more than what is around it");
}

QTEST_GUILESS_MAIN(tst_ReplaceCommand)
#include "tst_ReplaceCommand.moc"
