// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counted.h"
#include "storage/SimulatedDisk.h"
#include "support/Sizes.h"

using namespace candour;
using Fault = SimulatedDisk::Fault;

Q_DECLARE_METATYPE(SimulatedDisk::Fault)

namespace {

constexpr int MostSaves = 120; ///< Within which every fault must have come.

/// What somebody sees who has the workspace open.
int numberShown(const Workspace &workspace)
{
    const auto a = workspace.assessment(counted::Only);
    return a ? counted::numberIn(*a) : -1;
}

/// What a disk that begins to fail at some write or sync did to somebody who saves.
struct Failing
{
    bool failed = false;
    QString wrong = {};
};

/// Saves until the disk fails, has it mended, saves again, and looks at everything.
Failing saveUntilItFails(const QString &path, Fault fault, int number)
{
    SimulatedDisk &disk = SimulatedDisk::get();
    Failing result;
    int said = 0;
    {
        const auto workspace = counted::open(path);
        if (!workspace)
            return {false, workspace.error().detail};
        disk.failAt(fault, number);
        Result<> saved;
        while (said < MostSaves && (saved = counted::save(**workspace, said + 1)))
            ++said;
        result.failed = disk.mend();
        if (saved)
            return result;
        if (saved.error().kind != ErrorKind::Unreadable || !saved.error().message.contains(u"was not saved"_s))
            return {true, saved.error().message};
        if (numberShown(**workspace) != said)
            return {true, u"shows what was not saved"_s};
        if ((*workspace)->undoStack()->count() != said)
            return {true, u"a step that did not happen can be undone"_s};
        if (const auto again = counted::save(**workspace, said + 1); !again)
            return {true, u"the next save: "_s + again.error().detail};
        ++said;
    }
    const auto found = counted::numberFound(path);
    if (!found || *found != said)
        return {true, u"%1 was saved, "_s.arg(said) +
                          (found ? QString::number(*found) : found.error().message + found.error().detail)};
    return result;
}

} // namespace

class tst_FailingDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SimulatedDisk::get(); }
    void saysSavedOnlyWhereItIs_data();
    void saysSavedOnlyWhereItIs();
    void savesInTheBackgroundOnADiskThatFails_data() { saysSavedOnlyWhereItIs_data(); }
    void savesInTheBackgroundOnADiskThatFails();
    void neverWaitsForTheDiskWhileSomebodyTypes();
    void opensAndClosesOnADiskThatFails_data() { saysSavedOnlyWhereItIs_data(); }
    void opensAndClosesOnADiskThatFails();
    void leavesNoHalfBackup_data() { saysSavedOnlyWhereItIs_data(); }
    void leavesNoHalfBackup();
    void leavesNoHalfWorkspace_data() { saysSavedOnlyWhereItIs_data(); }
    void leavesNoHalfWorkspace();
};

void tst_FailingDisk::saysSavedOnlyWhereItIs_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("is full") << Fault::Full;
    QTest::newRow("fails at a write") << Fault::Write;
    QTest::newRow("fails at a sync") << Fault::Sync;
}

/// Every write fails once, and every sync: 1 to 500. Usually each third one of each kind, beginning with another.
void tst_FailingDisk::saysSavedOnlyWhereItIs()
{
    QFETCH(Fault, fault);
    const int most = fault == Fault::Sync ? 50 : sizeOf("CANDOUR_FAULTS", 500);
    const int step = sizeOf("CANDOUR_FAULT_STEP", 3);
    int failures = 0;
    for (int number = 1 + int(fault) % step; number <= most; number += step) {
        const TestFolder folder;
        QVERIFY_RESULT(counted::make(folder.path()));
        const Failing result = saveUntilItFails(folder.path(), fault, number);
        QVERIFY2(result.wrong.isEmpty(), qPrintable(u"%1: "_s.arg(number) + result.wrong));
        failures += result.failed ? 1 : 0;
    }
    QVERIFY2(failures > most / step - 3, qPrintable(QString::number(failures)));
    saySize(u"%1 times saved on a disk that %2 (one of 1 to %3): nothing said to be done that was not"_s.arg(failures)
                .arg(QLatin1StringView(QTest::currentDataTag()))
                .arg(most));
}

/// Each save is in the file when it is said to be; and when it was only said to be made, at the latest after the disk
/// works again.
void tst_FailingDisk::savesInTheBackgroundOnADiskThatFails()
{
    QFETCH(Fault, fault);
    SimulatedDisk &disk = SimulatedDisk::get();
    int failures = 0;
    for (int number = 1; number <= 60; number += sizeOf("CANDOUR_FAULT_STEP", 3)) {
        const TestFolder folder;
        QVERIFY_RESULT(counted::make(folder.path()));
        int made = 0;
        {
            const auto workspace = counted::open(folder.path());
            QVERIFY_RESULT(workspace);
            QVERIFY_RESULT((*workspace)->saveInBackground());
            disk.failAt(fault, number);
            for (int i = 0; i < 20; ++i) {
                const auto saved = counted::save(**workspace, made + 1);
                if (saved)
                    ++made;
                else
                    QVERIFY_ERROR(saved, ErrorKind::Unreadable, "was not saved");
                if (const auto lasts = (*workspace)->waitUntilSaved(); !lasts)
                    QVERIFY_ERROR(lasts, ErrorKind::Unreadable, "not saved yet");
                QCOMPARE(numberShown(**workspace), made);
            }
            failures += disk.mend() ? 1 : 0;
            QVERIFY_RESULT(counted::save(**workspace, ++made));
            QVERIFY_RESULT((*workspace)->waitUntilSaved());
            QVERIFY((*workspace)->isSaved());
        }
        const auto found = counted::numberFound(folder.path());
        QVERIFY_RESULT(found);
        QCOMPARE(*found, made);
    }
    QVERIFY2(failures > 8 / sizeOf("CANDOUR_FAULT_STEP", 3), qPrintable(QString::number(failures)));
}

void tst_FailingDisk::neverWaitsForTheDiskWhileSomebodyTypes()
{
    SimulatedDisk &disk = SimulatedDisk::get();
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    {
        const auto workspace = counted::open(folder.path());
        QVERIFY_RESULT(workspace);
        const QSignalSpy saved(workspace->get(), &Workspace::saved);
        QVERIFY_RESULT((*workspace)->saveInBackground());
        const auto log = [&] { return QFileInfo(folder.path() + u"-wal"_s).size(); };
        disk.record(folder.path(u"."_s));
        for (int round = 0, number = 0; round < 2; ++round) {
            for (int i = 0; i < 250; ++i)
                QVERIFY_RESULT(counted::save(**workspace, ++number));
            QVERIFY(log() > 4 * 1024 * 1024);
            QTRY_VERIFY_WITH_TIMEOUT(log() < 100 * 1024, 20000); // moved into the file as soon as nobody saves
        }
        QTRY_VERIFY(!saved.isEmpty());
        QVERIFY((*workspace)->isSaved());
        (*workspace)->undoStack()->undo();
        QCOMPARE(disk.waits(QThread::currentThreadId()), 0);
        const QSignalSpy finished(workspace->get(), &Workspace::finished);
        (*workspace)->finish();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(disk.waits(QThread::currentThreadId()), 0);
        QCOMPARE(log(), 0);
    }
    QCOMPARE(disk.waits(QThread::currentThreadId()), 0);
    disk.stopRecording();
    QVERIFY(!QFileInfo::exists(folder.path() + u"-wal"_s));
}

void tst_FailingDisk::opensAndClosesOnADiskThatFails()
{
    QFETCH(Fault, fault);
    SimulatedDisk &disk = SimulatedDisk::get();
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    int said = 0;
    int failures = 0;
    for (int number = 1; number < 40; ++number) {
        disk.failAt(fault, number);
        {
            const auto workspace = counted::open(folder.path());
            if (workspace && counted::save(**workspace, said + 1))
                ++said;
        }
        failures += disk.mend() ? 1 : 0;
        const auto found = counted::numberFound(folder.path());
        QVERIFY_RESULT(found);
        QVERIFY2(*found == said || *found == said + 1, qPrintable(u"%1: %2 of %3"_s.arg(number).arg(*found).arg(said)));
        said = *found;
    }
    QVERIFY(failures > 3);
}

void tst_FailingDisk::leavesNoHalfBackup()
{
    QFETCH(Fault, fault);
    SimulatedDisk &disk = SimulatedDisk::get();
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    const auto workspace = counted::open(folder.path());
    QVERIFY_RESULT(workspace);
    QVERIFY_RESULT(counted::save(**workspace, 1));
    const QString kept = folder.path(u"kept.candour"_s);
    int number = 1;
    for (;; ++number) {
        disk.failAt(fault, number);
        const auto done = (*workspace)->backup(kept);
        if (!disk.mend())
            break;
        if (done)
            continue; // what failed was of no consequence
        QVERIFY2(!done.error().message.isEmpty(), "says nothing");
        QVERIFY(!QFile::exists(kept) || *counted::numberFound(kept) == 1);
        QCOMPARE(folder.names().filter(u"unfinished"_s), QStringList());
        QFile::remove(kept);
    }
    QVERIFY2(number > 2, qPrintable(QString::number(number)));
    QCOMPARE(*counted::numberFound(kept), 1);
}

void tst_FailingDisk::leavesNoHalfWorkspace()
{
    QFETCH(Fault, fault);
    SimulatedDisk &disk = SimulatedDisk::get();
    const TestFolder folder;
    int number = 1;
    for (;; ++number) {
        disk.failAt(fault, number);
        const bool made = Database::create(folder.path()).has_value();
        if (!disk.mend())
            break;
        // Closing may be what failed; then everything is there.
        QVERIFY(made == QFile::exists(folder.path()) || Database::open(folder.path(), Access::ReadWrite));
        QFile::remove(folder.path());
        QFile::remove(folder.path() + u"-wal"_s);
        QFile::remove(folder.path() + u"-shm"_s);
        QCOMPARE(folder.names(), QStringList());
    }
    QVERIFY2(number > 2, qPrintable(QString::number(number)));
}

QTEST_GUILESS_MAIN(tst_FailingDisk)
#include "tst_FailingDisk.moc"
