// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ProgrammeMeasures.h"

#include "base/Literals.h"
#include "bench/MeasuredWindow.h"
#include "bench/Measures.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>

#include <sqlite3.h>

namespace candour::measures {

namespace {

constexpr int ProgrammeRounds = 15;
constexpr int Patience = 120'000;

/// The rows from which the page is made, each column of them.
bool readRows(const QString &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return false;
    qint64 bytes = 0;
    for (const char *sql : {"SELECT * FROM assessment ORDER BY reference", "SELECT * FROM activity ORDER BY position",
                            "SELECT * FROM figures", "SELECT * FROM publication"}) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
            return false;
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                sqlite3_column_text(statement, column);
                bytes += sqlite3_column_bytes(statement, column);
            }
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    return bytes > 0;
}

double bareOpen(const QString &path, int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLabel window(u"Empty"_s);
    window.resize(1280, 800);
    window.show();
    const bool done = readRows(path);
    settle();
    report(done ? 0 : -1);
    return done ? 0 : -1;
}

/// How long the table takes to show what is left after each of these words, or to go a page further.
double timed(QTableView &table, bool filters, const std::function<void(const QString &)> &filter)
{
    QList<double> times;
    const QStringList words{u"reg"_s, u"DS-001"_s, u"unit 7"_s, u"zzz"_s, {}};
    for (int round = 0; round < ProgrammeRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (filters)
            filter(words.at(round % words.size()));
        else
            table.verticalScrollBar()->setValue(round * 400);
        table.viewport()->repaint();
        times += since(timer);
        settle();
    }
    return median(times);
}

double bareTable(bool filters, const QAbstractItemModel &rows)
{
    QStandardItemModel copy(rows.rowCount(), rows.columnCount());
    for (int row = 0; row < rows.rowCount(); ++row)
        for (int column = 0; column < rows.columnCount(); ++column)
            copy.setItem(row, column, new QStandardItem(rows.index(row, column).data().toString()));
    QSortFilterProxyModel model;
    model.setSourceModel(&copy);
    model.setFilterKeyColumn(-1);
    model.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView table;
    table.setModel(&model);
    table.resize(1000, 600);
    table.show();
    settle();
    return timed(table, filters, [&](const QString &word) { model.setFilterFixedString(word); });
}

} // namespace

double programmeOfMany(const QString &name, const QString &path, int argc, char *argv[])
{
    if (name == u"bare-programme-open")
        return bareOpen(path, argc, argv);
    MeasuredWindow measured(argc, argv);
    MainWindow &window = measured.window;
    if (!window.openWorkspace(path))
        return -1;
    auto *table = window.findChild<QTableView *>(u"programmeTableView"_s);
    auto *line = window.findChild<QLineEdit *>(u"searchLineEdit"_s);
    if (!table || !line)
        return -1;
    QElapsedTimer waiting;
    waiting.start();
    do // where no figures are kept, they are found first
        settle();
    while (table->model()->rowCount() < 10000 && waiting.elapsed() < Patience);
    if (table->model()->rowCount() < 10000)
        return -1;
    if (name == u"programme-open") {
        report(0);
        return 0;
    }
    const bool filters = name.endsWith(u"filter");
    if (name.startsWith(u"bare-"))
        return bareTable(filters, *table->model());
    return timed(*table, filters, [&](const QString &word) { line->setText(word); });
}

} // namespace candour::measures
