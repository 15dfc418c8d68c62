// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FilledWorkspace.h"
#include "storage/Hash.h"
#include "support/Results.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Workspaces as a program of an earlier version left them.
namespace candour::released {

/// Every row of what is on record, with nothing of the program between: each table in the order of its rows, bytes as
/// hexadecimal digits. Not what is made again with another version: the search, the figures, the sums.
inline QByteArray rowsOf(const QString &path)
{
    const auto opened = Connection::open(path, Connection::Mode::Immutable);
    if (!opened)
        return opened.error().detail.toUtf8();
    Connection &c = **opened;
    QStringList tables;
    const auto addTable = [&](const Record &row) -> Result<> {
        tables += row.text(0);
        return {};
    };
    static_cast<void>(c.each(u"SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'search*' AND name "
                             "NOT IN ('figures', 'row_sum', 'opened') ORDER BY name"_s,
                             {}, addTable));
    QJsonObject all;
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        const auto addColumn = [&](const Record &row) -> Result<> {
            columns += row.text(0);
            return {};
        };
        static_cast<void>(
            c.each(u"SELECT name FROM pragma_table_info(?) WHERE name<>'sums' ORDER BY cid"_s, {table}, addColumn));
        QJsonArray rows;
        const auto addRow = [&](const Record &row) -> Result<> {
            QJsonObject object;
            for (int i = 0; i < columns.size(); ++i)
                object[columns.at(i)] = row.value(i).typeId() == QMetaType::QByteArray
                                            ? QJsonValue(QString::fromLatin1(row.bytes(i).toHex()))
                                            : QJsonValue::fromVariant(row.value(i));
            rows += object;
            return {};
        };
        static_cast<void>(
            c.each(u"SELECT \"%1\" FROM \"%2\" ORDER BY rowid"_s.arg(columns.join(u"\",\""_s), table), {}, addRow));
        all[table] = rows;
    }
    return QJsonDocument(all).toJson();
}

/// The columns of a table, in quotes and with commas.
inline Result<QString> columnsOf(Connection &connection, const QString &table)
{
    QStringList columns;
    const auto add = [&](const Record &row) -> Result<> {
        columns += u'"' + row.text(0) + u'"';
        return {};
    };
    return connection.each(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {table}, add).map([&] {
        return columns.join(u", "_s);
    });
}

/// The audit as programs before version 14 wrote it: without sums, and without what they did not know.
inline Result<> writeOlderAudit(Connection &from, Connection &to, int version)
{
    QByteArray previous(32, '\0');
    qint64 number = 0;
    const auto write = [&](const Record &row) -> Result<> {
        if (version < 13 && row.text(4).endsWith("-key"_L1))
            return {};
        const QByteArray payload = row.bytes(7);
        const QByteArray hash = Hash("CANDOUR-AUDIT-v1"_ba).add(++number).add(payload).add(previous).result();
        const auto written = to.run(u"INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    {number, row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                                     row.text(6), payload, previous, hash});
        previous = hash;
        return written;
    };
    return from.each(u"SELECT * FROM audit ORDER BY number"_s, {}, write);
}

inline Result<> copyRows(Connection &from, Connection &to, int version)
{
    QStringList tables;
    const auto add = [&](const Record &row) -> Result<> {
        if (!row.text(0).startsWith("search_"_L1) || row.text(0) == "search_entry"_L1)
            tables += row.text(0);
        return {};
    };
    auto done = to.run(u"PRAGMA foreign_keys=OFF"_s).and_then([&] {
        return to.each(u"SELECT name FROM sqlite_schema WHERE type='table' AND name<>'search' ORDER BY name"_s, {},
                       add);
    });
    for (const QString &table : std::as_const(tables)) {
        if (!done)
            return done;
        if (table == "audit"_L1 && version < 14) {
            done = writeOlderAudit(from, to, version);
            continue;
        }
        const auto columns = columnsOf(to, table);
        if (!columns)
            return failed(columns);
        const QString marks = QString(u"?, "_s).repeated(columns->count(u',') + 1).chopped(2);
        const auto write = [&](const Record &row) -> Result<> {
            Values values;
            for (int i = 0; i <= columns->count(u','); ++i)
                values += row.value(i);
            return to.run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, *columns, marks), values);
        };
        done = from.each(u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(*columns, table), {}, write);
    }
    if (done && version >= 2)
        done = to.run(u"INSERT INTO search (search) VALUES ('rebuild')"_s);
    return done;
}

/// A workspace of this version with a row in every table, packed by qCompress(), and what it must hold once it is up to
/// date. The text of what went wrong; empty for nothing.
inline QString write(const QString &path, const QString &json, int version)
{
    FilledWorkspace source;
    if (const auto closed = source->close(); !closed)
        return closed.error().detail;
    const Folder folder;
    const auto schema = Schema::ours();
    const QString older = folder.path(u"older.candour"_s);
    {
        const auto made = Database::create(older, schema->upTo(version));
        if (!made || !(*made)->close())
            return made ? u"not closed"_s : made.error().detail;
        const auto from = Connection::open(source.path(), Connection::Mode::Immutable);
        const auto to = Connection::open(older, Connection::Mode::ReadWrite);
        if (!from || !to)
            return from ? to.error().detail : from.error().detail;
        if (const auto copied = copyRows(**from, **to, version); !copied)
            return u"version %1: "_s.arg(version) + copied.error().detail;
    }
    if (const QString wrong = Folder::tamper(older, "PRAGMA journal_mode=DELETE; VACUUM"); !wrong.isEmpty())
        return wrong;
    const QByteArray bytes = Folder::read(older);
    {
        const auto present = Database::open(older, Access::ReadWrite);
        if (!present || !(*present)->close())
            return present ? u"not closed"_s : present.error().message + present.error().detail;
    }
    QDir().mkpath(QFileInfo(path).path());
    return Folder::write(path, qCompress(bytes)) && Folder::write(json, rowsOf(older)) ? QString() : path;
}

} // namespace candour::released
