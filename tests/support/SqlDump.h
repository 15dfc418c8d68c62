// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <sqlite3.h>

namespace candour {

/// Every row of every table of a workspace, with nothing of the program between: equal where nothing changed.
inline QByteArray sqlDump(const QString &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("cannot open the workspace to look into it");
    const auto rows = [database](const QByteArray &sql, auto each) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        while (sqlite3_step(statement) == SQLITE_ROW)
            each(statement);
        sqlite3_finalize(statement);
    };
    const auto bytes = [](sqlite3_stmt *statement, int column) {
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                          sqlite3_column_bytes(statement, column));
    };
    QList<QByteArray> tables;
    // Whether somebody has it open for writing is not part of it.
    rows("SELECT name FROM sqlite_schema WHERE type='table' AND name<>'opened' ORDER BY name",
         [&](sqlite3_stmt *statement) { tables += bytes(statement, 0); });
    QByteArray dump;
    for (const QByteArray &table : tables)
        rows("SELECT * FROM \"" + table + '"', [&](sqlite3_stmt *statement) {
            dump += table;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                dump += '|' + bytes(statement, i);
            dump += '\n';
        });
    sqlite3_close(database);
    return dump;
}

} // namespace candour
