// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"
#include "support/Results.h"
#include "support/Sizes.h"
#include "support/TestFolder.h"

#include <QTest>

#include <csignal>
#include <sys/file.h>
#include <sys/wait.h>

using namespace candour;

class tst_WriterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOneAtATime();
    void takesOverALockThatNeverGotAName();
    void leavesALockWithoutANameToWhoeverHoldsIt();
    void letsOneOfAHundredProcessesWrite();

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

/// All begin at the same moment, and those who may write do not let go.
void tst_WriterLock::letsOneOfAHundredProcessesWrite()
{
    constexpr int Processes = 100;
    const TestFolder folder;
    QVERIFY_RESULT(Database::create(folder.path()));
    int start[2];
    int said[2];
    QVERIFY(::pipe(start) == 0 && ::pipe(said) == 0);
    QList<pid_t> children;
    for (int i = 0; i < Processes; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            char byte = 0;
            ::close(start[1]);
            static_cast<void>(::read(start[0], &byte, 1)); // returns when the parent closes its end
            const auto database = Database::open(folder.path(), Access::ReadWrite);
            byte = database ? 'w' : database.error().kind == ErrorKind::Refused ? 'r' : '?';
            static_cast<void>(!::write(said[1], &byte, 1));
            ::pause();
            ::_exit(0);
        }
        children += child;
    }
    ::close(start[0]);
    ::close(start[1]);
    QByteArray answers(Processes, ' ');
    for (char &answer : answers)
        QCOMPARE(::read(said[0], &answer, 1), 1);
    for (const pid_t child : children) {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    ::close(said[0]);
    ::close(said[1]);
    QCOMPARE(answers.count('w'), 1);
    QCOMPARE(answers.count('r'), Processes - 1);
    QVERIFY_RESULT(Database::open(folder.path(), Access::ReadWrite));
    saySize(u"%1 processes opened a workspace at once: one writes"_s.arg(Processes));
}

QTEST_GUILESS_MAIN(tst_WriterLock)
#include "tst_WriterLock.moc"
