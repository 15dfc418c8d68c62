// SPDX-License-Identifier: GPL-3.0-or-later
#include "Counted.h"
#include "storage/SimulatedDisk.h"
#include "support/Sizes.h"

#include <QDirIterator>

using namespace candour;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

qint64 memory()
{
    const QList<QByteArray> pages = TestFolder::read(u"/proc/self/statm"_s).split(' ');
    return pages.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

/// A day's work without a pause: nothing beside the file and nothing in memory grows for ever.
class tst_Soak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesForADay();
};

void tst_Soak::savesForADay()
{
    SimulatedDisk::get(); // nothing waits for the disk
    const TestFolder folder;
    QVERIFY_RESULT(counted::make(folder.path()));
    const int saves = sizeOf("CANDOUR_SAVES", 2000);
    const int between = saves / 20;
    qint64 log = 0;
    qint64 before = 0;
    {
        const auto workspace = counted::open(folder.path());
        QVERIFY_RESULT(workspace);
        for (int number = 1; number <= saves; ++number) {
            QVERIFY_RESULT(counted::save(**workspace, number));
            if (number % between == 0) {
                const QString copy = folder.path(u"copy.candour"_s);
                QVERIFY_RESULT((*workspace)->backup(copy));
                QVERIFY(QFile::remove(copy));
            }
            log = std::max(log, QFileInfo(folder.path() + u"-wal"_s).size());
            if (number == between)
                before = memory();
        }
        const qint64 grown = memory() - before;
        saySize(u"%1 saves with 20 backups between: log up to %2 kB, memory grew by %3 kB"_s.arg(saves)
                    .arg(log / 1024)
                    .arg(grown / 1024));
        QVERIFY((*workspace)->undoStack()->count() <= 1000);
        QVERIFY(log < 64 * Megabyte);
        // AddressSanitizer keeps what is freed aside for a while, to see whether somebody still uses it.
        QVERIFY(grown < (20 + sizeOf("CANDOUR_MEGABYTES_ASIDE", 0)) * Megabyte);
    }
    const auto found = counted::numberFound(folder.path());
    QVERIFY_RESULT(found);
    QCOMPARE(*found, saves);
    QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
}

QTEST_GUILESS_MAIN(tst_Soak)
#include "tst_Soak.moc"
