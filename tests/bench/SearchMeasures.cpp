// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/SearchMeasures.h"

#include "base/Literals.h"
#include "bench/Times.h"
#include "workspace/Searching.h"

#include <QFile>

#include <sqlite3.h>

namespace candour::measures {

namespace {

constexpr int Page = 100;
constexpr int Rounds = 21;

double ours(const QString &path, const QString &words)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(path, Workspace::Access::ReadOnly, clock, Actor{});
    if (!workspace)
        return -1;
    searching::LiveSearch search(**workspace);
    qsizetype hits = 0;
    QEventLoop loop;
    QObject::connect(&search, &searching::LiveSearch::answered, &loop, [&](const searching::Found &found) {
        hits = found.hits.size();
        loop.quit();
    });
    QObject::connect(&search, &searching::LiveSearch::failed, &loop, &QEventLoop::quit);
    QList<double> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        search.ask(words, Page);
        loop.exec();
        times += since(timer);
    }
    return hits > 0 ? median(times) : -1;
}

/// Steps through a statement and says how many rows it gave.
int stepThrough(sqlite3_stmt *statement)
{
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows += sqlite3_column_bytes(statement, 0) > 0;
    sqlite3_reset(statement);
    return rows;
}

/// What the first page of results needs of FTS5: how many there are, and the passages of the first.
double bare(const QString &path, const QByteArray &match, const QByteArray &order)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *count = nullptr;
    sqlite3_stmt *page = nullptr;
    const QByteArray countSql = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 5001)";
    const QByteArray pageSql =
        "SELECT snippet(search, 0, '<', '>', '…', 24) FROM search WHERE search MATCH ? ORDER BY " + order + " LIMIT " +
        QByteArray::number(Page);
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(database, countSql.constData(), -1, &count, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(database, pageSql.constData(), -1, &page, nullptr) != SQLITE_OK)
        return -1;
    sqlite3_bind_text(count, 1, match.constData(), -1, SQLITE_STATIC);
    sqlite3_bind_text(page, 1, match.constData(), -1, SQLITE_STATIC);
    QList<double> times;
    int hits = 0;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        stepThrough(count);
        hits += stepThrough(page);
        times += since(timer);
    }
    sqlite3_finalize(count);
    sqlite3_finalize(page);
    sqlite3_close(database);
    return hits > 0 ? median(times) : -1;
}

} // namespace

double searchMany(const QString &name, const QString &workspace, int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString kind = name.section(u'-', 1);
    // Words of RandomValues, many of which end in up to five digits.
    const QString words = kind == u"rare" ? u"census99"_s : kind == u"ranked" ? u"fluffy siân1"_s : u"pupil school"_s;
    if (name.startsWith(u"search-"))
        return ours(workspace, words);
    const QByteArray match = kind == u"rare"     ? "(\"census99\" *)"
                             : kind == u"ranked" ? "(\"fluffy\" \"siân1\" *)"
                                                 : "(\"pupil\" \"school\" *)";
    return bare(workspace, match, kind == u"newest" ? "rowid DESC" : "rank");
}

} // namespace candour::measures
