// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counted.h"
#include "storage/BackupFolder.h"
#include "storage/SimulatedDisk.h"
#include "support/Sizes.h"
#include "workspace/ActivityImport.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace candour;

namespace {

constexpr int Lives = 10; ///< After so many kills another workspace is taken, because looking at a large one is slow.
constexpr int Batch = 40; ///< Activities that are taken in at once.

/// Says a number to whoever started this process: from now on it must be there.
using Say = std::function<void(int)>;

/// Work that goes on until it is killed, in a process of its own.
using Work = std::function<void(const Say &)>;

/// How a process is ended: so long after its beginning, or after the first thing it said.
struct KillPoint
{
    int milliseconds = 0;
    bool fromItsStart = false;
};

/// Lets the work begin and ends it without warning; what it said last, 0 for nothing and -1 where it ended by itself.
int killed(const Work &work, const KillPoint &moment)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work([&](int number) { static_cast<void>(!::write(ends[1], &number, sizeof number)); });
        ::_exit(1);
    }
    ::close(ends[1]);
    pollfd said{ends[0], POLLIN, 0};
    if (!moment.fromItsStart)
        ::poll(&said, 1, 20000);
    QTest::qSleep(moment.milliseconds);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    int last = 0;
    while (::read(ends[0], &last, sizeof last) == sizeof last)
        continue;
    ::close(ends[0]);
    return WIFSIGNALED(status) ? last : -1;
}

/// Saves, empties the log and copies the workspace, again and again. Numbers go on where they ended.
void saveForEver(const QString &path, const Say &say, bool inBackground)
{
    const auto workspace = counted::open(path);
    if (!workspace || (inBackground && !(*workspace)->saveInBackground()))
        return;
    int number = counted::numberIn(*(*workspace)->assessment(counted::Only));
    Database &database = *counted::storesOf(**workspace)->database;
    while (counted::save(**workspace, number + 1)) {
        say(++number);
        if (number % 17 == 0)
            static_cast<void>(database.mergeLog());
        if (number % 61 == 0)
            static_cast<void>((*workspace)->backup(path + u".backup-%1"_s.arg(number)));
    }
}

/// Copies the workspace again and again, and says how many copies there are.
void copyForEver(const QString &path, const Say &say)
{
    const auto workspace = counted::open(path);
    int copies = 0;
    while (workspace && (*workspace)->backup(path + u".backup-%1"_s.arg(copies + 1)))
        say(++copies);
}

/// Takes in one spreadsheet after another.
void importForEver(const QString &path, const Say &say)
{
    const auto workspace = counted::open(path);
    if (!workspace)
        return;
    for (auto taken = int((*workspace)->activities()->size());; taken += Batch) {
        QByteArray table = "Reference,Name\r\n";
        for (int i = 0; i < Batch; ++i)
            table += "COL-%1,Activity %1\r\n"_ba.replace("%1", QByteArray::number(taken + i));
        if (!TestFolder::write(path + u".csv"_s, table))
            return;
        const auto preview = programme::previewImport(**workspace, path + u".csv"_s);
        if (!preview || !programme::applyImport(**workspace, *preview))
            return;
        say(taken + Batch);
    }
}

/// Every whole copy in the folder; the text of what is wrong with one, or how many there are in \a found.
QString lookAtCopies(const TestFolder &folder, int &found)
{
    const QStringList names = folder.names().filter(QRegularExpression(u"\\.backup-\\d+$"_s));
    for (const QString &name : names)
        if (const auto copy = counted::numberFound(folder.path(name)); !copy)
            return name + u": "_s + copy.error().message + copy.error().detail;
    found = int(names.size());
    return {};
}

} // namespace

/// What is there after a program was killed without warning: everything that it had said was done, and at most the one
/// thing more that it was doing. What was written stays in the memory of the system, so this cannot see that something
/// did not wait for the disk; tst_PowerCut can.
class tst_Killed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SimulatedDisk::get(); } // nothing waits for the disk, so more happens before a kill
    void whileSaving();
    void whileCopying();
    void whileMigrating();
    void whileImporting();

private:
    /// A share of all kills, in hundredths.
    static int kills(int share) { return std::max(1, sizeOf("CANDOUR_KILLS", 200) * share / 100); }
    KillPoint moment(int most) { return {int(m_random.bounded(int(timeLimit(most)))), m_random.bounded(5) == 0}; }

    QRandomGenerator m_random{seed()};
};

void tst_Killed::whileSaving()
{
    std::optional<TestFolder> place;
    int kept = 0;
    int saves = 0;
    int withSaves = 0;
    const int cycles = kills(50);
    for (int cycle = 0; cycle < cycles; ++cycle) {
        if (cycle % Lives == 0) {
            QVERIFY_RESULT(counted::make(place.emplace().path()));
            saves += std::exchange(kept, 0);
        }
        const TestFolder &folder = *place;
        const int said = killed([&](const Say &say) { saveForEver(folder.path(), say, cycle % 2 == 1); }, moment(40));
        QVERIFY(said >= 0);
        withSaves += said > 0 ? 1 : 0;
        const auto found = counted::numberFound(folder.path());
        QVERIFY_RESULT(found);
        QVERIFY2(*found >= said && *found >= kept, qPrintable(u"%1 of %2"_s.arg(*found).arg(said)));
        QVERIFY(said == 0 || *found <= said + 1);
        kept = *found;
        // Nothing may grow for ever because nothing ends well.
        QVERIFY(QFileInfo(folder.path() + u"-wal"_s).size() < 1000000);
        int copies = 0;
        QCOMPARE(lookAtCopies(folder, copies), QString());
    }
    QVERIFY2(withSaves > cycles * 7 / 10, qPrintable(QString::number(withSaves)));
    saySize(u"killed %1 times while saving, copying and emptying the log, %2 saves: 0 lost"_s.arg(cycles).arg(saves +
                                                                                                              kept));
}

void tst_Killed::whileCopying()
{
    const int cycles = kills(15);
    for (int cycle = 0; cycle < cycles; ++cycle) {
        const TestFolder folder;
        QVERIFY_RESULT(counted::make(folder.path()));
        const int said = killed([&](const Say &say) { copyForEver(folder.path(), say); }, moment(60));
        QVERIFY(said >= 0);
        int copies = 0;
        QCOMPARE(lookAtCopies(folder, copies), QString());
        QVERIFY2(copies >= said && copies <= said + 1, qPrintable(u"%1 of %2"_s.arg(copies).arg(said)));
        QVERIFY_RESULT(counted::numberFound(folder.path()));
    }
    saySize(u"killed %1 times while making backups: each is whole"_s.arg(cycles));
}

void tst_Killed::whileMigrating()
{
    const auto ours = Schema::ours();
    QVERIFY_RESULT(ours);
    const Schema older = ours->upTo(ours->version() - 1);
    const TestFolder made;
    QVERIFY_RESULT(counted::make(made.path(), older));
    const QByteArray bytes = TestFolder::read(made.path());
    QElapsedTimer timer;
    timer.start();
    QVERIFY_RESULT(Database::open(made.path(), Access::ReadWrite));
    const int most = int(timer.elapsed()) * 2 + 5;
    int old = 0;
    int done = 0;
    const int cycles = kills(20);
    for (int cycle = 0; cycle < cycles; ++cycle) {
        const TestFolder folder;
        QVERIFY(TestFolder::write(folder.path(), bytes));
        const int said = killed(
            [&](const Say &say) {
                const auto workspace = counted::open(folder.path());
                if (!workspace)
                    return;
                say(1);
                ::pause();
            },
            {int(m_random.bounded(most)), true});
        QVERIFY(said >= 0);
        const bool isOld = Database::open(folder.path(), Access::ReadWrite, older).has_value();
        QVERIFY(!isOld || said == 0);
        ++(isOld ? old : done);
        const QList<BackupFile> kept = BackupFolder(folder.path()).list();
        QVERIFY(isOld || !kept.isEmpty());
        for (const BackupFile &file : kept)
            QVERIFY_RESULT(Database::open(file.path, Access::ReadOnly, older));
        const auto found = counted::numberFound(folder.path());
        QVERIFY_RESULT(found);
        QCOMPARE(*found, 0);
    }
    QVERIFY(old > 0 && done > 0);
    saySize(u"killed %1 times while bringing a workspace up to date: %2 as it was, %3 up to date"_s.arg(cycles)
                .arg(old)
                .arg(done));
}

void tst_Killed::whileImporting()
{
    std::optional<TestFolder> place;
    int kept = 0;
    int activities = 0;
    const int cycles = kills(15);
    for (int cycle = 0; cycle < cycles; ++cycle) {
        if (cycle % Lives == 0) {
            QVERIFY_RESULT(counted::make(place.emplace().path()));
            activities += std::exchange(kept, 0);
        }
        const TestFolder &folder = *place;
        const int said = killed([&](const Say &say) { importForEver(folder.path(), say); }, moment(60));
        QVERIFY(said >= 0);
        QVERIFY_RESULT(Database::open(folder.path(), Access::ReadWrite).and_then([](const auto &database) {
            return database->check().and_then([&] { return AuditStore(*database).verifyChain(); });
        }));
        const auto workspace = counted::open(folder.path());
        QVERIFY_RESULT(workspace);
        const int found = int((*workspace)->activities()->size());
        QVERIFY2(found % Batch == 0 && found >= said && found >= kept, qPrintable(u"%1 of %2"_s.arg(found).arg(said)));
        QVERIFY(said == 0 || found <= said + Batch);
        kept = found;
    }
    activities += kept;
    QVERIFY(activities > 0);
    saySize(u"killed %1 times while importing, %2 activities: 0 lost, none by halves"_s.arg(cycles).arg(activities));
}

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_Killed.moc"
