// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Backups.h"
#include "workspace/Examining.h"

using namespace candour;

class tst_Examining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtAnOpenWorkspaceToo()
    {
        OpenSample sample;
        const QByteArray before = sample.onDisk();
        const auto examined = examining::examine(sample.path());
        QVERIFY_RESULT(examined);
        QCOMPARE(examined->faults, QList<FileFault>());
        QCOMPARE(examined->head.size(), 32);
        QVERIFY(!examined->newest);
        QVERIFY_RESULT(examining::examine(sample.path(), examined->head));
        QCOMPARE(sample.onDisk(), before);
    }

    void tellsOfADamagedBackup()
    {
        OpenSample sample;
        const auto first = backups::make(*sample);
        QVERIFY_RESULT(first);
        QCOMPARE(examining::examine(sample.path())->newest, *first);
        QVERIFY_RESULT(sample.change([](Assessment &a) { a.title = u"Another"_s; }));
        sample.later();
        const auto second = backups::make(*sample);
        QVERIFY_RESULT(second);
        QVERIFY(TestFolder::write(second->path, TestFolder::read(second->path).first(5000)));
        const auto examined = examining::examine(sample.path());
        QVERIFY_RESULT(examined);
        QCOMPARE(examined->faults.size(), 1);
        QCOMPARE(examined->faults.first().kind, FileFault::Kind::Backup);
    }

    void repairsInOneStepOfTheAudit()
    {
        OpenSample sample;
        sample.close();
        QCOMPARE(TestFolder::tamperPastTriggers(sample.path(), "DELETE FROM answer"), QString());
        sample.reopen();
        QVERIFY(sample.assessment().answers.isEmpty());
        QVERIFY_RESULT(examining::repair(*sample));
        QVERIFY(!sample.assessment().answers.isEmpty());
        QCOMPARE(sample->audit()->last().action, u"repair"_s);
        QCOMPARE(backups::list(sample.path()).size(), 1);
        QCOMPARE(examining::examine(sample.path())->faults, QList<FileFault>());
        sample.reopen(Workspace::Access::ReadOnly);
        QVERIFY_ERROR(examining::repair(*sample), ErrorKind::Refused, "reading only");
    }

    void salvagesWithTheTemplatesOfTheProgram()
    {
        OpenSample sample;
        const Assessment before = sample.assessment();
        const qsizetype templates = sample->templates()->size();
        sample.close();
        QCOMPARE(TestFolder::tamperPastTriggers(sample.path(), "UPDATE template SET bytes=CAST('' AS BLOB)"),
                 QString());
        const QString target = sample.path(u"salvaged.candour"_s);
        QVERIFY_RESULT(examining::salvage(sample.path(), target, sample.clock(), Drafter));
        const auto salvaged = Workspace::open(target, Workspace::Access::ReadOnly, sample.clock(), Drafter);
        QVERIFY_RESULT(salvaged);
        QCOMPARE((*salvaged)->templates()->size(), templates);
        QCOMPARE(*(*salvaged)->assessment(Census), before);
        QCOMPARE((*salvaged)->audit()->last().action, u"salvage"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Examining)
#include "tst_Examining.moc"
