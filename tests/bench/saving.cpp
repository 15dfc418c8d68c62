// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long saves take beside a bare fdatasync in the same folder, at once and in the background, alone and while
// backups are made; and how long a large workspace takes to open to its list when nothing of it is in memory, beside
// reading the same rows with the C API: saving [ASSESSMENTS]. Build it with the release preset.
#include "base/Literals.h"
#include "bench/ManyAssessments.h"
#include "bench/Times.h"
#include "storage/Backup.h"
#include "workspace/Workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <sqlite3.h>

#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace candour;
using namespace candour::measures;

namespace {

constexpr int Saves = 300;
constexpr int Opens = 5;
constexpr int Page = 4096;

/// The floor of every save: one page at the end of a file, on disk.
QList<double> bareSyncs(const QString &folder)
{
    QFile file(folder + u"/bare"_s);
    QList<double> times;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return times;
    const QByteArray page(Page, 'x');
    for (int i = 0; i < Saves; ++i) {
        QElapsedTimer timer;
        timer.start();
        file.write(page);
        ::fdatasync(file.handle());
        times += since(timer);
    }
    return times;
}

struct Saved
{
    QList<double> waited = {};  ///< Until whoever saves can go on.
    QList<double> lasting = {}; ///< Until it is on disk.
};

/// Answers of 2 KB, one after another.
Saved save(Workspace &workspace, const AssessmentId &id, bool inBackground)
{
    Saved saved;
    for (int i = 0; i < Saves; ++i) {
        const QString words = u"Wording %1 of what the data are used for. "_s.arg(i).repeated(48);
        QElapsedTimer timer;
        timer.start();
        const auto apply = [&](Assessment &a) -> Result<> {
            a.answers[u"text"_s] = Cell(fromPlainText(words));
            return {};
        };
        if (!workspace.run(Edit{
                .assessment = id, .action = u"answer"_s, .subject = u"text"_s, .text = u"Answer"_s, .apply = apply}))
            return {};
        saved.waited += since(timer);
        if (inBackground && !workspace.waitUntilSaved())
            return {};
        saved.lasting += since(timer);
    }
    return saved;
}

void print(const char *what, const QList<double> &times, const QList<double> &floor)
{
    std::printf("%-52s p50 %7.2f ms   p99 %7.2f ms   fdatasync p50 %6.2f ms   p99 %6.2f ms\n", what,
                quantile(times, 0.5), quantile(times, 0.99), quantile(floor, 0.5), quantile(floor, 0.99));
    std::fflush(stdout);
}

/// Nothing of the file is left in the memory of the system, as far as it follows advice.
void evict(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        ::fdatasync(file.handle());
        ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

double openToList(const QString &path)
{
    const SystemClock clock;
    evict(path);
    QElapsedTimer timer;
    timer.start();
    const auto workspace = Workspace::open(path, Workspace::Access::ReadOnly, clock, {});
    const auto list = workspace ? (*workspace)->assessments() : Result<QList<AssessmentHeader>>(failed(workspace));
    return list && !list->isEmpty() ? since(timer) : -1;
}

/// The rows of the same list, every value of them.
double bareList(const QString &path)
{
    evict(path);
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    sqlite3_stmt *rows = nullptr;
    qint64 bytes = 0;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, "SELECT * FROM assessment ORDER BY reference", -1, &rows, nullptr) == SQLITE_OK)
        while (sqlite3_step(rows) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(rows); ++column)
                bytes += sqlite3_column_bytes(rows, column);
    sqlite3_finalize(rows);
    sqlite3_close(database);
    return bytes > 0 ? since(timer) : -1;
}

bool measureSaves(const QString &path, const QString &folder)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(path, Workspace::Access::ReadWrite, clock, Actor{u"Ana"_s, {}});
    if (!workspace)
        return false;
    const AssessmentId id{u"a1"_s};
    const auto atOnce = save(**workspace, id, false);
    print("A save at once, with history, search and audit", atOnce.lasting, bareSyncs(folder));
    if (!(*workspace)->saveInBackground())
        return false;
    const auto behind = save(**workspace, id, true);
    print("A save in the background: until work goes on", behind.waited, bareSyncs(folder));
    print("A save in the background: until it is on disk", behind.lasting, bareSyncs(folder));
    std::atomic<int> copies = 0;
    std::atomic<bool> goesOn = true;
    const std::unique_ptr<QThread> copying(QThread::create([&] {
        while (goesOn)
            if (copyInto(path, folder + u"/copy-%1.candour"_s.arg(copies)))
                QFile::remove(folder + u"/copy-%1.candour"_s.arg(copies++));
    }));
    copying->start();
    QThread::msleep(200);
    const auto meanwhile = save(**workspace, id, true);
    const auto floor = bareSyncs(folder);
    goesOn = false;
    copying->wait();
    print("The same while backups are made: work goes on", meanwhile.waited, floor);
    print("The same while backups are made: on disk", meanwhile.lasting, floor);
    std::printf("%d backups of %.0f MB were made meanwhile.\n", int(copies), double(QFileInfo(path).size()) / 1e6);
    return !meanwhile.lasting.isEmpty();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int assessments = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10000;
    const QTemporaryDir folder(QDir::currentPath() + u"/saving-XXXXXX"_s);
    const QString path = folder.filePath(u"large.candour"_s);
    if (!makeMany(path, assessments, 0)) {
        std::fprintf(stderr, "The workspace could not be made.\n");
        return 1;
    }
    std::printf("A workspace of %d assessments, %.0f MB.\n", assessments, double(QFileInfo(path).size()) / 1e6);
    QList<double> ours;
    QList<double> floor;
    for (int i = 0; i < Opens; ++i) { // in turns, so that a busy moment hits both
        ours += openToList(path);
        floor += bareList(path);
    }
    std::printf("Open to the list, nothing in memory %8.2f ms   the same rows with the C API %8.2f ms   x %.2f\n",
                median(ours), median(floor), median(ours) / median(floor));
    const bool done = measureSaves(path, folder.path());
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf("Peak memory %.0f MB.\n", double(used.ru_maxrss) / 1024);
    return done ? 0 : 1;
}
