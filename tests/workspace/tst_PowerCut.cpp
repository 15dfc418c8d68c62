// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counted.h"
#include "PowerCuts.h"
#include "storage/Backup.h"

using namespace candour;

namespace {

/// What was said to be saved, and after how many operations of the disk.
struct Said
{
    qsizetype operations = 0;
    int number = 0;
};

int saidBefore(const QList<Said> &said, qsizetype operations)
{
    const auto later = std::upper_bound(said.begin(), said.end(), operations,
                                        [](qsizetype moment, const Said &one) { return moment < one.operations; });
    return later == said.begin() ? 0 : std::prev(later)->number;
}

/// How a session saves, and when it takes a save for done.
enum class Saving {
    AtOnce,
    WithoutWaiting,      ///< SQLite is told not to wait.
    InBackground,        ///< A thread waits; what it says is believed.
    InBackgroundUnheard, ///< A thread waits, and nobody listens to it.
};

/// What cuts of the power did to saves.
struct Cuts
{
    int lost = 0;         ///< Cuts that lost what was said to be saved.
    int midway = 0;       ///< Cuts during a save that is there though nobody had been told.
    QString unsound = {}; ///< What was worse than that.
};

/// \a isAhead where more may be there than anybody was told of.
Cuts cutSaves(int times, const QList<Said> &said, bool isAhead = false)
{
    Cuts cuts;
    cuts.unsound = cutPower(times, [&](const TestFolder &folder, qsizetype moment) -> QString {
        const auto found = counted::numberFound(folder.path());
        if (!found)
            return found.error().message + found.error().detail;
        const int expected = saidBefore(said, moment);
        if (*found > expected + 1 && !isAhead)
            return u"%1 instead of %2"_s.arg(*found).arg(expected);
        cuts.lost += *found < expected ? 1 : 0;
        cuts.midway += *found > expected ? 1 : 0;
        return {};
    });
    return cuts;
}

/// How many cuts a test makes that is one of several: CANDOUR_CUTS are those of saves, the others a share of it.
int share(int usual)
{
    return std::max(1, usual * sizeOf("CANDOUR_CUTS", 2000) / 2000);
}

} // namespace

/// kill -9 leaves what was written in the memory of the system, so it cannot see that a program did not wait for the
/// disk. A cut of the power can.
class tst_PowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoSaveThatWasSaidToBeDone();
    void wouldSeeSavesThatDoNotWaitForTheDisk_data();
    void wouldSeeSavesThatDoNotWaitForTheDisk();
    void losesNothingThatWasSavedInTheBackground();
    void losesNoSaveAfterTheDiskForgotWhatItCouldNotWrite_data();
    void losesNoSaveAfterTheDiskForgotWhatItCouldNotWrite();
    void namesNoBackupThatIsNotWhole();
    void migratesWholeOrNotAtAll();
    void createsWholeOrNotAtAll();

private:
    static QString record(const TestFolder &folder, int sessions, int saves, QList<Said> &said, Saving saving);
};

/// Saves in several sessions, and takes down what the disk is told; the text of what went wrong.
QString tst_PowerCut::record(const TestFolder &folder, int sessions, int saves, QList<Said> &said, Saving saving)
{
    if (const auto made = counted::make(folder.path()); !made)
        return made.error().detail;
    SimulatedDisk &disk = SimulatedDisk::get();
    disk.record(folder.path(u"."_s));
    int number = 0;
    for (int session = 0; session < sessions; ++session) {
        const auto workspace = counted::open(folder.path());
        if (!workspace)
            return workspace.error().detail;
        Database &database = *counted::storesOf(**workspace)->database;
        if (saving == Saving::WithoutWaiting && !database.connection().set(u"synchronous"_s, u"NORMAL"_s, u"1"_s))
            return u"synchronous"_s;
        const bool isHeard = saving == Saving::InBackground;
        if ((isHeard || saving == Saving::InBackgroundUnheard) && !(*workspace)->saveInBackground())
            return u"in the background"_s;
        disk.setSlow(saving == Saving::AtOnce ? 0 : 3); // so that there are saves that nobody was told of yet
        const auto say = [&] { said += Said{disk.operations(), number}; };
        if (isHeard)
            QObject::connect(workspace->get(), &Workspace::saved, workspace->get(), say);
        for (int i = 0; i < saves; ++i) {
            if (const auto saved = counted::save(**workspace, ++number); !saved)
                return saved.error().detail;
            if (!isHeard)
                say();
            if (isHeard && number % 7 == 0) {
                if (!(*workspace)->waitUntilSaved())
                    return u"waiting"_s;
                say();
            }
            QCoreApplication::processEvents();
            if (saving != Saving::AtOnce && number % 23 == 0 && !database.mergeLog())
                return u"the log"_s;
        }
    }
    disk.stopRecording();
    disk.setSlow(0);
    return {};
}

void tst_PowerCut::losesNoSaveThatWasSaidToBeDone()
{
    const TestFolder folder;
    QList<Said> said;
    QCOMPARE(record(folder, 4, 100, said, Saving::AtOnce), QString());
    const int times = sizeOf("CANDOUR_CUTS", 2000);
    const Cuts cuts = cutSaves(times, said);
    QVERIFY2(cuts.unsound.isEmpty(), qPrintable(cuts.unsound));
    QCOMPARE(cuts.lost, 0);
    QVERIFY(cuts.midway > 0);
    saySize(u"%1 power cuts in %2 saves (%3 operations of the disk): %4 lost a save"_s.arg(times)
                .arg(said.size())
                .arg(SimulatedDisk::get().events().size())
                .arg(cuts.lost));
}

void tst_PowerCut::wouldSeeSavesThatDoNotWaitForTheDisk_data()
{
    QTest::addColumn<int>("saving");
    QTest::newRow("do not wait for the disk") << int(Saving::WithoutWaiting);
    QTest::newRow("do not listen to who waits") << int(Saving::InBackgroundUnheard);
}

/// Where this finds nothing, the tests around it are blind.
void tst_PowerCut::wouldSeeSavesThatDoNotWaitForTheDisk()
{
    QFETCH(int, saving);
    const TestFolder folder;
    QList<Said> said;
    QCOMPARE(record(folder, 2, 50, said, Saving(saving)), QString());
    const int times = share(100);
    const Cuts cuts = cutSaves(times, said);
    QVERIFY2(cuts.unsound.isEmpty(), qPrintable(cuts.unsound));
    QVERIFY2(cuts.lost > times / 10, qPrintable(QString::number(cuts.lost)));
    saySize(u"%1 power cuts in saves that %2: %3 lost a save, as they must"_s.arg(times)
                .arg(QLatin1StringView(QTest::currentDataTag()))
                .arg(cuts.lost));
}

void tst_PowerCut::losesNothingThatWasSavedInTheBackground()
{
    const TestFolder folder;
    QList<Said> said;
    QCOMPARE(record(folder, 4, 100, said, Saving::InBackground), QString());
    QVERIFY2(said.size() > 10, qPrintable(QString::number(said.size())));
    const int times = share(1000);
    const Cuts cuts = cutSaves(times, said, true);
    QVERIFY2(cuts.unsound.isEmpty(), qPrintable(cuts.unsound));
    QCOMPARE(cuts.lost, 0);
    QVERIFY(cuts.midway > 0);
    saySize(
        u"%1 power cuts in 400 saves that a thread waits for (said to be saved %2 times): %3 lost a save"_s.arg(times)
            .arg(said.size())
            .arg(cuts.lost));
}

void tst_PowerCut::losesNoSaveAfterTheDiskForgotWhatItCouldNotWrite_data()
{
    QTest::addColumn<bool>("inBackground");
    QTest::newRow("at once") << false;
    QTest::newRow("in the background") << true;
}

void tst_PowerCut::losesNoSaveAfterTheDiskForgotWhatItCouldNotWrite()
{
    QFETCH(bool, inBackground);
    SimulatedDisk &disk = SimulatedDisk::get();
    const int rounds = share(20);
    for (int round = 1; round <= rounds; ++round) {
        const TestFolder folder;
        QVERIFY_RESULT(counted::make(folder.path()));
        disk.record(folder.path(u"."_s));
        QList<Said> said;
        {
            const auto workspace = counted::open(folder.path());
            QVERIFY_RESULT(workspace);
            if (inBackground)
                QVERIFY_RESULT((*workspace)->saveInBackground());
            disk.failAt(SimulatedDisk::Fault::LosingSync, round);
            for (int number = 1; number < 40; ++number) {
                // What failed is tried again with the same number, as a person would.
                const auto saved = counted::save(**workspace, number);
                if (!saved) {
                    QVERIFY_ERROR(saved, ErrorKind::Unreadable, "was not saved");
                    QVERIFY_RESULT(counted::save(**workspace, number));
                }
                if ((!inBackground || number % 3 == 0) && (*workspace)->waitUntilSaved())
                    said += Said{disk.operations(), number};
                if (inBackground && number % 17 == 0)
                    static_cast<void>(counted::storesOf(**workspace)->database->mergeLog());
            }
            disk.mend();
        }
        disk.stopRecording();
        QVERIFY(said.size() > 10);
        const Cuts cuts = cutSaves(20, said, inBackground);
        QVERIFY2(cuts.unsound.isEmpty(), qPrintable(u"sync %1: "_s.arg(round) + cuts.unsound));
        QCOMPARE(cuts.lost, 0);
    }
}

void tst_PowerCut::namesNoBackupThatIsNotWhole()
{
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    SimulatedDisk &disk = SimulatedDisk::get();
    const auto workspace = counted::open(folder.path());
    QVERIFY_RESULT(workspace);
    for (int number = 1; number <= 20; ++number)
        QVERIFY_RESULT(counted::save(**workspace, number));
    QVERIFY_RESULT(counted::storesOf(**workspace)->database->mergeLog());
    disk.record(folder.path(u"."_s));
    const QString kept = u"kept.candour"_s;
    QVERIFY_RESULT((*workspace)->backup(folder.path(kept)));
    const qsizetype done = disk.events().size();
    disk.stopRecording();
    int without = 0;
    const QString wrong = cutPower(share(200), [&](const TestFolder &left, qsizetype moment) -> QString {
        const auto original = counted::numberFound(left.path());
        if (!original || *original != 20)
            return u"the workspace itself"_s;
        if (!QFile::exists(left.path(kept)) && moment < done)
            return ++without, QString();
        const auto copy = counted::numberFound(left.path(kept));
        return copy && *copy == 20 ? QString() : u"the backup"_s;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(without > 0);
}

void tst_PowerCut::migratesWholeOrNotAtAll()
{
    const auto ours = Schema::ours();
    QVERIFY_RESULT(ours);
    const Schema older = ours->upTo(ours->version() - 1);
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path(), older));
    SimulatedDisk &disk = SimulatedDisk::get();
    disk.record(folder.path(u"."_s));
    QVERIFY_RESULT(counted::open(folder.path()));
    disk.stopRecording();
    int old = 0;
    const QString wrong = cutPower(share(200), [&](const TestFolder &left, qsizetype) -> QString {
        old += Database::open(left.path(), Access::ReadWrite, older) ? 1 : 0;
        // The backup before it lies in a folder of its own, which is not taken down; namesNoBackupThatIsNotWhole() cuts
        // the power in one.
        const auto found = counted::numberFound(left.path());
        return found && *found == 0 ? QString() : u"the workspace"_s;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(old > 0);
}

void tst_PowerCut::createsWholeOrNotAtAll()
{
    const TestFolder folder;
    SimulatedDisk &disk = SimulatedDisk::get();
    disk.record(folder.path(u"."_s));
    qsizetype done = 0;
    {
        const auto database = Database::create(folder.path());
        QVERIFY_RESULT(database);
        done = disk.events().size();
    }
    disk.stopRecording();
    const QString wrong = cutPower(share(200), [&](const TestFolder &left, qsizetype moment) -> QString {
        const auto opened = Database::open(left.path(), Access::ReadWrite);
        if (opened)
            return (*opened)->check() ? QString() : u"not whole"_s;
        return moment < done ? QString() : opened.error().detail;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_PowerCut.moc"
