// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Schema.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Hash.h"
#include "storage/SearchIndex.h"

#include <QDir>

#include <sqlite3.h>

namespace candour {

namespace {

constexpr int SearchVersion = 5; // the last step that changed what the search knows

/// A fingerprint of every table, index, view and trigger.
Result<QByteArray> fingerprint(Connection &connection)
{
    Hash hash("CANDOUR-SCHEMA-v1"_ba);
    const auto add = [&hash](const Record &row) -> Result<> {
        for (int column = 0; column < 4; ++column)
            hash.add(row.text(column));
        return {};
    };
    return connection
        .each(u"SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name"_s, {}, add)
        .map([&] { return hash.result(); });
}

} // namespace

Result<Schema> Schema::ours()
{
    const QDir folder(u":/sql"_s);
    QList<QByteArray> steps;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return storageFailure(name, SQLITE_CANTOPEN, file.errorString());
        steps.append(file.readAll());
    }
    if (steps.isEmpty())
        return storageFailure(folder.path(), SQLITE_CANTOPEN, u"no steps"_s);
    Schema schema(steps);
    schema.fill(SearchVersion, [](Connection &connection) { return SearchIndex(connection).rebuild(); });
    return schema;
}

Result<> Schema::migrate(Connection &connection, int from) const
{
    for (int step = from; step < version(); ++step) {
        if (auto done = connection.runScript(m_steps.at(step)); !done)
            return done;
    }
    for (auto fill = m_fills.upperBound(from); fill != m_fills.end() && fill.key() <= version(); ++fill)
        if (auto done = (*fill)(connection); !done)
            return done;
    return connection.run(u"PRAGMA user_version=%1"_s.arg(version()));
}

Result<bool> Schema::isIn(Connection &connection) const
{
    const auto memory = Connection::open({}, Connection::Mode::Memory);
    if (!memory)
        return failed(memory);
    if (const auto made = migrate(**memory, 0); !made)
        return failed(made);
    const auto expected = fingerprint(**memory);
    if (!expected)
        return expected.map([](const auto &) { return false; });
    return fingerprint(connection).map([&](const QByteArray &found) { return found == *expected; });
}

} // namespace candour
