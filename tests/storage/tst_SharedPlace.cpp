// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SharedPlace.h"
#include "support/TestFolder.h"

#include <QElapsedTimer>

using namespace candour;

class tst_SharedPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsServicesByWhatTheyLeave_data();
    void knowsServicesByWhatTheyLeave();
    void takesNothingElseForAService_data();
    void takesNothingElseForAService();
    void knowsTheUsualFolders();
    void costsNothing();
};

void tst_SharedPlace::knowsServicesByWhatTheyLeave_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("service");
    QTest::newRow("Syncthing") << u".stfolder/"_s << u"Syncthing"_s;
    QTest::newRow("Syncthing, as a file") << u".stfolder"_s << u"Syncthing"_s;
    QTest::newRow("Dropbox") << u".dropbox.cache/"_s << u"Dropbox"_s;
    QTest::newRow("Dropbox, shared") << u".dropbox"_s << u"Dropbox"_s;
    QTest::newRow("Nextcloud") << u".sync_0a1b2c3d4e5f.db"_s << u"Nextcloud"_s;
    QTest::newRow("earlier") << u"._sync_0a1b2c3d4e5f.db"_s << u"Nextcloud"_s;
    QTest::newRow("Nextcloud, by its log") << u".nextcloudsync.log"_s << u"Nextcloud"_s;
    QTest::newRow("ownCloud") << u".owncloudsync.log"_s << u"ownCloud"_s;
    QTest::newRow("Resilio") << u".sync/ID"_s << u"Resilio Sync"_s;
    QTest::newRow("Seafile") << u".seafile-data/"_s << u"Seafile"_s;
}

void tst_SharedPlace::knowsServicesByWhatTheyLeave()
{
    QFETCH(QString, sign);
    QFETCH(QString, service);
    const TestFolder folder;
    const QString below = folder.path(u"reviews/2026"_s);
    QVERIFY(QDir().mkpath(below));
    QCOMPARE(sharedBy(below + u"/test.candour"_s), QString());
    const QString path = folder.path(sign);
    QVERIFY(QDir().mkpath(sign.endsWith(u'/') ? path : QFileInfo(path).path()));
    QVERIFY(sign.endsWith(u'/') || TestFolder::write(path, "x"));
    QCOMPARE(syncedBy(folder.path(u"."_s)), service);
    QCOMPARE(sharedBy(below + u"/test.candour"_s), service);
    QVERIFY(QFile::link(below, folder.path(u"link"_s)));
    QCOMPARE(sharedBy(folder.path(u"link/test.candour"_s)), service);
}

void tst_SharedPlace::takesNothingElseForAService_data()
{
    QTest::addColumn<QString>("sign");
    QTest::newRow("where Dropbox keeps its settings") << u".dropbox/"_s;
    QTest::newRow("another database") << u".sync_x.sqlite"_s;
    QTest::newRow("another folder") << u".sync/other"_s;
    QTest::newRow("a name anywhere") << u"OneDrive/"_s;
}

void tst_SharedPlace::takesNothingElseForAService()
{
    QFETCH(QString, sign);
    const TestFolder folder;
    const QString path = folder.path(sign);
    QVERIFY(QDir().mkpath(sign.endsWith(u'/') ? path : QFileInfo(path).path()));
    QVERIFY(sign.endsWith(u'/') || TestFolder::write(path, "x"));
    QCOMPARE(sharedBy(folder.path()), QString());
    QCOMPARE(sharedBy(folder.path(u"OneDrive/test.candour"_s)), QString());
    QCOMPARE(sharedBy(folder.path(u"gone/away/test.candour"_s)), QString());
}

void tst_SharedPlace::knowsTheUsualFolders()
{
    const TestFolder home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(home.path(u"."_s)));
    QVERIFY(QDir().mkpath(home.path(u"OneDrive/Assessments"_s)));
    const QString found = sharedBy(home.path(u"OneDrive/Assessments/test.candour"_s));
    qputenv("HOME", before);
    QCOMPARE(found, u"OneDrive"_s);
}

/// It is asked whenever a workspace is opened.
void tst_SharedPlace::costsNothing()
{
    const TestFolder folder;
    constexpr int Deep = 8;
    QString path = folder.path(u"a"_s);
    for (int i = 0; i < Deep; ++i)
        path += u"/a"_s;
    QVERIFY(QDir().mkpath(path));
    QElapsedTimer timer;
    timer.start();
    constexpr int Times = 50;
    for (int i = 0; i < Times; ++i)
        QCOMPARE(sharedBy(path + u"/test.candour"_s), QString());
    const qint64 each = timer.nsecsElapsed() / Times / 1000;
    qInfo("%lld µs", static_cast<long long>(each));
    QVERIFY2(each < 20000, qPrintable(QString::number(each)));
}

QTEST_GUILESS_MAIN(tst_SharedPlace)
#include "tst_SharedPlace.moc"
