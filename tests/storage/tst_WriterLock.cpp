// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WriterLock.h"
#include "support/Results.h"
#include "support/TestFolder.h"

#include <QTest>

#include <sys/file.h>

using namespace candour;

class tst_WriterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOneAtATime();
    void takesOverALockThatNeverGotAName();
    void leavesALockWithoutANameToWhoeverHoldsIt();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("test.candour")); }
    QString lockPath() const { return path() + QStringLiteral(".lock"); }

    QTemporaryDir m_folder;
};

void tst_WriterLock::isHeldByOneAtATime()
{
    {
        const auto first = WriterLock::take(path());
        QVERIFY_RESULT(first);
        const auto second = WriterLock::take(path());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Refused);
        QVERIFY(second.error().message.contains(QStringLiteral("test.candour")));
    }
    QVERIFY_RESULT(WriterLock::take(path()));
    QVERIFY(!QFile::exists(lockPath()));
}

void tst_WriterLock::takesOverALockThatNeverGotAName()
{
    QVERIFY(TestFolder::write(lockPath(), QByteArray()));
    const auto taken = WriterLock::take(path());
    QVERIFY_RESULT(taken);
    QVERIFY(!WriterLock::take(path()));
}

void tst_WriterLock::leavesALockWithoutANameToWhoeverHoldsIt()
{
    QFile held(lockPath());
    QVERIFY(held.open(QIODevice::WriteOnly));
    QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0);
    const auto taken = WriterLock::take(path());
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Refused);
    QVERIFY(QFile::exists(lockPath()));
    held.close();
    QVERIFY_RESULT(WriterLock::take(path()));
}

QTEST_GUILESS_MAIN(tst_WriterLock)
#include "tst_WriterLock.moc"
