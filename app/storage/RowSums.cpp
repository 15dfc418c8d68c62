// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/RowSums.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Hash.h"
#include "storage/RowHasher.h"

#include <sqlite3.h>

namespace candour::rowsums {

namespace {

const QString Figures = u"figures"_s; // not on record: they are kept without a line of the audit

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

Result<RowSum> ofTable(Connection &connection, const QString &table)
{
    // Not by QtSql, which would copy and convert every value.
    const QByteArray sql = "SELECT * FROM \"" + table.toUtf8() + '"';
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return storageFailure(connection.path(), sqlite3_extended_errcode(connection.handle()), table);
    const Statement statement(prepared, sqlite3_finalize);
    RowHasher hasher(table.toUtf8());
    RowSum sum;
    int status = sqlite3_step(prepared);
    for (; status == SQLITE_ROW; status = sqlite3_step(prepared))
        sum.add(hasher.row(prepared));
    if (status != SQLITE_DONE)
        return storageFailure(connection.path(), sqlite3_extended_errcode(connection.handle()), table);
    return sum;
}

} // namespace

Result<bool> areKept(Connection &connection)
{
    return connection.value(u"SELECT 1 FROM sqlite_schema WHERE name='row_sum'"_s).map([](const QVariant &one) {
        return one.isValid();
    });
}

Result<QStringList> tables(Connection &connection)
{
    // The audit has its chain; what follows from the rest is compared with it.
    QStringList names;
    const auto add = [&](const Record &row) -> Result<> {
        names += row.text(0);
        return {};
    };
    return connection
        .each(u"SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'search*' AND name NOT GLOB "
              "'sqlite_*' AND name NOT IN ('answer', 'audit', 'row_sum', 'opened') ORDER BY name"_s,
              {}, add)
        .map([&] { return names; });
}

Result<RowSums> ofRows(Connection &connection)
{
    const auto names = tables(connection);
    if (!names)
        return failed(names);
    RowSums sums;
    for (const QString &name : *names) {
        const auto sum = ofTable(connection, name);
        if (!sum)
            return failed(sum);
        sums.insert(name, *sum);
    }
    return sums;
}

Result<RowSums> kept(Connection &connection)
{
    const auto names = tables(connection);
    if (!names)
        return failed(names);
    RowSums sums;
    for (const QString &name : *names)
        sums.insert(name, {});
    const auto read = [&](const Record &row) -> Result<> {
        sums.insert(row.text(0), RowSum::from(row.bytes(1)));
        return {};
    };
    return connection.each(u"SELECT name, sum FROM row_sum"_s, {}, read).map([&] { return sums; });
}

QByteArray digest(const RowSums &sums, int version)
{
    Hash hash("CANDOUR-SUMS-v1"_ba);
    for (auto it = sums.begin(); it != sums.end(); ++it)
        if (it.key() != Figures && *it != RowSum())
            hash.add(it.key()).add(it->bytes());
    return QByteArray::number(version) + ' ' + hash.result();
}

Result<RowSums> difference(Connection &connection)
{
    const auto are = areKept(connection);
    if (!are || !*are)
        return are ? Result<RowSums>() : failed(are);
    auto sums = kept(connection);
    const auto now = ofRows(connection);
    if (!sums || !now)
        return sums ? now : sums;
    for (auto it = sums->begin(); it != sums->end(); ++it)
        *it -= now->value(it.key());
    sums->removeIf([](const auto &one) { return one.value() == RowSum(); });
    return sums;
}

Result<> renew(Connection &connection, const RowSums &difference)
{
    const auto are = areKept(connection);
    if (!are || !*are)
        return are ? Result<>() : failed(are);
    auto sums = ofRows(connection);
    auto done = sums ? connection.run(u"DELETE FROM row_sum"_s) : Result<>(failed(sums));
    for (auto it = difference.begin(); done && it != difference.end(); ++it)
        (*sums)[it.key()] += *it;
    for (auto it = sums->begin(); done && it != sums->end(); ++it)
        done = connection.run(u"INSERT INTO row_sum (name, sum) VALUES (?, ?)"_s, {it.key(), it->bytes()});
    return done;
}

} // namespace candour::rowsums
