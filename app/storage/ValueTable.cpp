// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ValueTable.h"

#include "base/Literals.h"

namespace candour {

Result<> ValueTable::each(const std::function<Result<>(const QString &)> &visit) const
{
    return m_connection.each(u"SELECT value FROM %1 ORDER BY position"_s.arg(m_table), {},
                             [&](const Record &row) { return visit(row.text(0)); });
}

Result<> ValueTable::write(const QString &id, const QString &json)
{
    const QString sql = u"INSERT INTO %1 (id, position, value) "
                        "VALUES (?, (SELECT ifnull(max(position), 0) + 1 FROM %1), ?) "
                        "ON CONFLICT (id) DO UPDATE SET value=excluded.value"_s;
    return m_connection.run(sql.arg(m_table), {id, json});
}

Result<> ValueTable::remove(const QString &id)
{
    return m_connection.run(u"DELETE FROM %1 WHERE id=?"_s.arg(m_table), {id});
}

} // namespace candour
