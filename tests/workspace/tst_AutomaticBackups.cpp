// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/AutomaticBackups.h"
#include "workspace/Backups.h"

#include <QSignalSpy>

using namespace candour;

namespace {

Result<> rename(OpenSample &sample, const QString &title)
{
    return sample.change([title](Assessment &a) { a.title = title; });
}

} // namespace

class tst_AutomaticBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneWhenTheTimeIsOver()
    {
        OpenSample sample;
        AutomaticBackups automatic(sample.clock());
        automatic.setInterval(std::chrono::milliseconds(50));
        automatic.watch(*sample);
        QSignalSpy made(&automatic, &AutomaticBackups::made);
        QVERIFY(!made.wait(200)); // nothing has changed
        QVERIFY_RESULT(rename(sample, u"One"_s));
        QVERIFY_RESULT(rename(sample, u"Two"_s));
        QVERIFY(made.wait());
        QVERIFY(!made.wait(200));
        const QList<BackupFile> all = backups::list(sample.path());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first(), made.first().first().value<BackupFile>());
        const auto backup = Workspace::open(all.first().path, Workspace::Access::ReadOnly, sample.clock(), Drafter);
        QVERIFY_RESULT(backup);
        QCOMPARE((*backup)->assessment(Census)->title, u"Two"_s);
    }

    void makesOneWhenTheWorkspaceIsClosed()
    {
        OpenSample sample;
        {
            AutomaticBackups automatic(sample.clock());
            automatic.watch(*sample);
            sample.close();
            automatic.wait();
            QCOMPARE(backups::list(sample.path()).size(), 0);
            sample.reopen();
            automatic.watch(*sample);
            QVERIFY_RESULT(rename(sample, u"One"_s));
            QCOMPARE(backups::list(sample.path()).size(), 0);
            sample.close();
        } // which waits
        QCOMPARE(backups::list(sample.path()).size(), 1);
        QVERIFY(!QFile::exists(sample.path() + u"-wal"_s));
    }

    void neverHoldsUpWhoWrites()
    {
        OpenSample sample;
        AutomaticBackups automatic(sample.clock());
        automatic.setInterval(std::chrono::milliseconds(1));
        automatic.watch(*sample);
        QSignalSpy made(&automatic, &AutomaticBackups::made);
        QSignalSpy failed(&automatic, &AutomaticBackups::failed);
        for (int i = 0; i < 50; ++i) {
            QVERIFY_RESULT(rename(sample, QString::number(i)));
            sample.later();
            QCoreApplication::processEvents();
        }
        sample.close();
        automatic.wait();
        QCoreApplication::processEvents();
        QVERIFY(made.size() > 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(backups::list(sample.path()).first().isReadable(), true);
    }

    void saysWhereItMayNot()
    {
        OpenSample sample;
        QVERIFY(TestFolder::write(sample.path() + u".backups"_s, "in the way"));
        AutomaticBackups automatic(sample.clock());
        QSignalSpy failed(&automatic, &AutomaticBackups::failed);
        automatic.watch(*sample);
        QVERIFY_RESULT(rename(sample, u"One"_s));
        sample.close();
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().value<Error>().message.contains(u"cannot be made"_s));
        sample.reopen(Workspace::Access::ReadOnly);
        automatic.watch(*sample);
        sample.close();
        QVERIFY(!failed.wait(100));
    }
};

QTEST_GUILESS_MAIN(tst_AutomaticBackups)
#include "tst_AutomaticBackups.moc"
