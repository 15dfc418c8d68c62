// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

namespace candour {

/// Reads the rows of one table of a damaged file: from the front, from the back, and again between places that cannot
/// be read, within bounded work.
class TableReader
{
public:
    TableReader(Connection &connection, QString table, const QStringList &columns)
        : m_connection(connection), m_table(std::move(table)), m_columns(columns.join(u", "))
    {}

    /// Visits every row that can be read, with the columns that were asked for; false where some could not.
    bool each(const std::function<void(const Record &)> &visit);

    /// Visits the keys of the rows by the index of the primary key, which lies on pages of its own; false where it
    /// cannot be read to its end.
    bool eachKey(const QStringList &keys, const std::function<void(const Record &)> &visit);

private:
    struct Range
    {
        qint64 from;
        qint64 to;
    };
    bool read(const Range &range, const QString &direction, const std::function<void(const Record &)> &visit);

    Connection &m_connection;
    QString m_table;
    QString m_columns;
    int m_asked = 0;
};

} // namespace candour
