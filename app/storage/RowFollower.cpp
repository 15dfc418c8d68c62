// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/RowFollower.h"

#include "base/Literals.h"
#include "storage/RowHasher.h"

#include <sqlite3.h>

namespace candour {

/// One table, and what stands in a column of a row that was written before there was the column: SQLite 3.40 hands over
/// NULL for the old value of such a row. No column of ours may be NULL.
struct RowFollower::Table
{
    using Value = std::unique_ptr<sqlite3_value, void (*)(sqlite3_value *)>;

    explicit Table(const QByteArray &called) : name(called), hasher(called) {}

    QByteArray name;
    RowHasher hasher;
    std::vector<Value> defaults;
};

namespace {

void followRow(void *follower, sqlite3 *, int operation, const char *, const char *table, sqlite3_int64, sqlite3_int64)
{
    static_cast<RowFollower *>(follower)->follow(operation, table);
}

} // namespace

RowFollower::RowFollower(sqlite3 *handle, int version) : m_handle(handle), m_version(version) {}

RowFollower::~RowFollower()
{
    sqlite3_preupdate_hook(m_handle, nullptr, nullptr);
}

Result<std::unique_ptr<RowFollower>> RowFollower::start(Connection &connection)
{
    const auto are = rowsums::areKept(connection);
    if (!are || !*are)
        return are ? Result<std::unique_ptr<RowFollower>>() : failed(are);
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return failed(version);
    std::unique_ptr<RowFollower> follower(new RowFollower(connection.handle(), version->toInt()));
    return follower->learn(connection).map([&] {
        sqlite3_preupdate_hook(connection.handle(), followRow, follower.get());
        return std::move(follower);
    });
}

Result<> RowFollower::learn(Connection &connection)
{
    const auto sums = rowsums::kept(connection);
    const auto names = rowsums::tables(connection);
    if (!sums || !names)
        return sums ? Result<>(failed(names)) : Result<>(failed(sums));
    for (const QString &name : *names) {
        Table &table = m_tables.emplace_back(name.toUtf8());
        m_state.now.push_back(sums->value(name));
        const QByteArray sql = "SELECT dflt_value FROM pragma_table_info('" + table.name + "') ORDER BY cid";
        QStringList expressions;
        const auto add = [&](const Record &row) -> Result<> {
            expressions += row.isNull(0) ? u"NULL"_s : row.text(0);
            return {};
        };
        if (const auto read = connection.each(QString::fromUtf8(sql), {}, add); !read)
            return read;
        sqlite3_stmt *row = nullptr;
        const QByteArray defaults = "SELECT " + expressions.join(u',').toUtf8();
        if (sqlite3_prepare_v2(m_handle, defaults.constData(), -1, &row, nullptr) == SQLITE_OK &&
            sqlite3_step(row) == SQLITE_ROW)
            for (int i = 0; i < sqlite3_column_count(row); ++i)
                table.defaults.emplace_back(sqlite3_value_dup(sqlite3_column_value(row, i)), sqlite3_value_free);
        sqlite3_finalize(row);
    }
    m_state.written = m_state.now;
    return {};
}

void RowFollower::follow(int operation, const char *table)
{
    std::size_t i = 0;
    while (i < m_tables.size() && m_tables[i].name != table)
        ++i;
    if (i == m_tables.size())
        return;
    Table &rows = m_tables[i];
    const int columns = sqlite3_preupdate_count(m_handle);
    const auto hash = [&](int (*read)(sqlite3 *, int, sqlite3_value **)) {
        rows.hasher.begin(columns);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value *value = nullptr;
            read(m_handle, column, &value);
            const bool isOlder = value == nullptr || sqlite3_value_type(value) == SQLITE_NULL;
            rows.hasher.add(isOlder && std::size_t(column) < rows.defaults.size()
                                ? rows.defaults[std::size_t(column)].get()
                                : value);
        }
        return rows.hasher.end();
    };
    if (operation != SQLITE_INSERT)
        m_state.now[i].take(hash(sqlite3_preupdate_old));
    if (operation != SQLITE_DELETE)
        m_state.now[i].add(hash(sqlite3_preupdate_new));
}

Result<> RowFollower::write(Connection &connection)
{
    const std::vector<RowSum> before = std::exchange(m_state.written, m_state.now);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (m_state.now[i] == before[i])
            continue;
        const auto done = connection.run(u"INSERT INTO row_sum (name, sum) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                                         "SET sum=excluded.sum"_s,
                                         {QString::fromUtf8(m_tables[i].name), m_state.now[i].bytes()});
        if (!done)
            return done;
    }
    return {};
}

QByteArray RowFollower::digest() const
{
    RowSums sums;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        sums.insert(QString::fromUtf8(m_tables[i].name), m_state.now[i]);
    return rowsums::digest(sums, m_version);
}

void RowFollower::forget(const QString &table)
{
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        if (m_tables[i].name == table.toUtf8())
            m_state.now[i] = RowSum();
}

} // namespace candour
