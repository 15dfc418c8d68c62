// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"
#include "storage/StoredJson.h"
#include "storage/TextBorder.h"

namespace candour {

/// A table of values of one type by id, in the order in which they were added.
class ValueTable
{
public:
    ValueTable(Connection &connection, QString table) : m_connection(connection), m_table(std::move(table)) {}

    template<typename T>
    Result<QList<T>> list() const
    {
        QList<T> values;
        return each([&](const QString &json) {
                   return valueFrom<T>(json, m_connection.path(), m_table).map([&](T value) {
                       values.append(std::move(value));
                   });
               })
            .map([&] { return values; });
    }

    /// The value with this id; no value where there is none.
    template<typename T>
    Result<std::optional<T>> find(const QString &id) const
    {
        const auto json = valueOf(id);
        if (!json)
            return failed(json);
        if (json->isNull())
            return std::optional<T>();
        return valueFrom<T>(*json, m_connection.path(), m_table).map([](T value) {
            return std::optional(std::move(value));
        });
    }

    /// Adds the value, or puts it in the place of the one with this id.
    template<typename T>
    Result<> save(const QString &id, const T &value)
    {
        if (!isKeepable(value))
            return unkeepableText();
        return write(id, storedJson(toJson(value)));
    }

    /// The same for many, which takes no longer for each of them however many are there.
    template<typename T>
    Result<> saveAll(const QList<T> &values)
    {
        auto position = nextPosition();
        for (const T &value : values) {
            if (!position)
                return failed(position);
            if (!isKeepable(value))
                return unkeepableText();
            if (const auto written = writeAt((*position)++, value.id.value, storedJson(toJson(value))); !written)
                return written;
        }
        return {};
    }

    /// The same at this position, where nothing of this id is there.
    template<typename T>
    Result<> saveAt(qint64 position, const QString &id, const T &value)
    {
        return isKeepable(value) ? writeAt(position, id, storedJson(toJson(value))) : unkeepableText();
    }

    /// 0 where there is none.
    Result<qint64> position(const QString &id) const;

    /// Nothing happens where there is none.
    Result<> remove(const QString &id);

private:
    Result<> each(const std::function<Result<>(const QString &json)> &visit) const;
    Result<QString> valueOf(const QString &id) const; ///< Null where there is none.
    Result<> write(const QString &id, const QString &json);
    Result<> writeAt(qint64 position, const QString &id, const QString &json);
    Result<qint64> nextPosition() const;

    Connection &m_connection;
    QString m_table;
};

} // namespace candour
