// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ValueTable.h"

#include "base/Literals.h"

namespace candour {

Result<> ValueTable::each(const std::function<Result<>(const QString &)> &visit) const
{
    return m_connection.each(u"SELECT value FROM %1 ORDER BY position"_s.arg(m_table), {},
                             [&](const Record &row) { return visit(row.text(0)); });
}

Result<QString> ValueTable::valueOf(const QString &id) const
{
    return m_connection.value(u"SELECT value FROM %1 WHERE id=?"_s.arg(m_table), {id}).map([](const QVariant &value) {
        return value.isValid() ? value.toString() : QString();
    });
}

Result<> ValueTable::write(const QString &id, const QString &json)
{
    const auto position = nextPosition();
    return position ? writeAt(*position, id, json) : failed(position);
}

Result<> ValueTable::writeAt(qint64 position, const QString &id, const QString &json)
{
    const QString sql = u"INSERT INTO %1 (id, position, value) VALUES (?, ?, ?) "
                        "ON CONFLICT (id) DO UPDATE SET value=excluded.value"_s;
    return m_connection.run(sql.arg(m_table), {id, position, json});
}

Result<qint64> ValueTable::nextPosition() const
{
    qint64 next = 1;
    const auto read = m_connection.each(u"SELECT ifnull(max(position), 0) + 1 FROM %1"_s.arg(m_table), {},
                                        [&](const Record &row) -> Result<> {
                                            next = row.integer(0);
                                            return {};
                                        });
    return read.map([&] { return next; });
}

Result<qint64> ValueTable::position(const QString &id) const
{
    qint64 position = 0;
    const auto read = m_connection.each(u"SELECT position FROM %1 WHERE id=?"_s.arg(m_table), {id},
                                        [&](const Record &row) -> Result<> {
                                            position = row.integer(0);
                                            return {};
                                        });
    return read.map([&] { return position; });
}

Result<> ValueTable::remove(const QString &id)
{
    return m_connection.run(u"DELETE FROM %1 WHERE id=?"_s.arg(m_table), {id});
}

} // namespace candour
