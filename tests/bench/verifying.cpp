// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long it takes to sum all rows of a workspace, and to examine everything in it, beside reading and hashing
// the same rows with the C API and OpenSSL; and what following every row costs a save: verifying [MEGABYTES]. Build it
// with the release preset.
#include "base/Literals.h"
#include "bench/ManyAssessments.h"
#include "storage/AssessmentStore.h"
#include "storage/Database.h"
#include "storage/Examination.h"
#include "storage/RowSums.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <openssl/evp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

using namespace candour;

namespace {

constexpr int Saves = 1000;
constexpr int Runs = 3;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 6, 4), QTime(12, 0), Qt::UTC);
}

/// Wordings of 300 bytes to 3 KB, as people write them.
bool fill(Connection &c, int megabytes)
{
    auto transaction = Transaction::begin(c);
    qint64 left = qint64(megabytes) * 1000 * 1000;
    bool done = transaction && c.run(u"INSERT INTO assessment VALUES ('a', 'A', '', '', '', '', '', '', '', '', '', "
                                     "0, '', 1, '', '', '')"_s);
    for (int i = 1; done && left > 0; ++i) {
        const QString words = u"The census covers every pupil on roll. "_s.repeated(8 + i * 37 % 70);
        left -= words.size();
        done = c.run(u"INSERT INTO answer_revision VALUES ('a', 'q', ?, ?, '', 'json', 'Ana', '', '', 'typed', x'', "
                     "zeroblob(32), 1, ?)"_s,
                     {i, words, i})
                   .has_value();
    }
    return done && transaction->commit();
}

/// The floor: every value of the same rows, one after another, into one hash.
double readAndHash(Connection &c, const QStringList &tables)
{
    QElapsedTimer timer;
    timer.start();
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
    for (const QString &table : tables) {
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = "SELECT * FROM " + table.toUtf8();
        sqlite3_prepare_v2(c.handle(), sql.constData(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const void *bytes = sqlite3_column_blob(statement, i);
                EVP_DigestUpdate(context, bytes, std::size_t(sqlite3_column_bytes(statement, i)));
            }
        sqlite3_finalize(statement);
    }
    unsigned char hash[EVP_MAX_MD_SIZE];
    EVP_DigestFinal_ex(context, hash, nullptr);
    EVP_MD_CTX_free(context);
    return milliseconds(timer);
}

/// Everything that doctor looks at, in a workspace of assessments with their search: 49 KB of file for each.
bool examineAll(const QString &path, int assessments)
{
    if (!measures::makeMany(path, assessments, 0))
        return false;
    const auto reader = Database::openToExamine(path);
    const auto tables = reader ? rowsums::tables((*reader)->connection()) : Result<QStringList>(failed(reader));
    if (!tables)
        return false;
    for (int i = 0; i < Runs; ++i) {
        const double floor = readAndHash((*reader)->connection(), *tables);
        QElapsedTimer timer;
        timer.start();
        const auto faults = examine(**reader);
        const double ours = milliseconds(timer);
        if (!faults.isEmpty())
            return false;
        std::printf(
            "Everything in a file of %lld MB examined %9.0f ms   read and hash the same rows %9.0f ms   x %.2f\n",
            QFileInfo(path).size() / 1'000'000, ours, floor, ours / floor);
    }
    return true;
}

/// One save after another in one transaction, so that only the work is measured and not the disk.
double saves(const QString &path, bool follows)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection || (follows && !(*connection)->followRows()))
        return -1;
    auto transaction = Transaction::begin(**connection);
    AssessmentStore store(**connection);
    Assessment before;
    Assessment after;
    after.id = AssessmentId{u"b"_s};
    after.reference = u"B"_s;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Saves; ++i) {
        after.answers[u"q"_s] =
            Cell(fromPlainText(u"The census covers every pupil on roll, wording %1. "_s.arg(i).repeated(40)));
        if (!store.save(before, after, u"Ana"_s, noon().addSecs(i * 3600), Origin::Typed))
            return -1;
        before = after;
    }
    return milliseconds(timer) / Saves;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int megabytes = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 1000;
    const QTemporaryDir folder(QDir::currentPath() + u"/verifying-XXXXXX"_s);
    const QString path = folder.filePath(u"large.candour"_s);
    {
        const auto database = Database::create(path);
        if (!database || !fill((*database)->connection(), megabytes)) {
            std::fprintf(stderr, "The workspace could not be made.\n");
            return 1;
        }
    }
    const auto reader = Database::open(path, Access::ReadOnly);
    const auto tables = reader ? rowsums::tables((*reader)->connection()) : Result<QStringList>(failed(reader));
    if (!tables)
        return 1;
    for (int i = 0; i < Runs; ++i) {
        const double floor = readAndHash((*reader)->connection(), *tables);
        QElapsedTimer timer;
        timer.start();
        const auto difference = rowsums::difference((*reader)->connection());
        const double ours = milliseconds(timer);
        if (!difference || !difference->isEmpty())
            return 1;
        std::printf("Sum of all rows of %d MB of text %9.0f ms   read and hash the same %9.0f ms   x %.2f\n", megabytes,
                    ours, floor, ours / floor);
    }
    if (!examineAll(folder.filePath(u"many.candour"_s), megabytes * 20))
        return 1;
    const QString small = folder.filePath(u"small.candour"_s);
    static_cast<void>(Database::create(small));
    for (int i = 0; i < Runs; ++i) {
        const double without = saves(small, false);
        const double with = saves(small, true);
        std::printf("The work of one save %.3f ms   without following its rows %.3f ms   + %.3f ms\n", with, without,
                    with - without);
    }
    return 0;
}
