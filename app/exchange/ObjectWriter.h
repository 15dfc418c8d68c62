// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace candour {

/// Builds one JSON object; what has its default is left out, text is cleaned.
class ObjectWriter
{
public:
    ObjectWriter &text(QLatin1StringView name, const QString &text);
    ObjectWriter &line(QLatin1StringView name, const QString &text);
    ObjectWriter &id(QLatin1StringView name, const QString &id); ///< An id, key or other word of the program.
    ObjectWriter &flag(QLatin1StringView name, bool on);
    ObjectWriter &date(QLatin1StringView name, QDate date);
    ObjectWriter &time(QLatin1StringView name, const QDateTime &time);
    ObjectWriter &keys(QLatin1StringView name, const QStringList &keys);
    ObjectWriter &object(QLatin1StringView name, const QJsonObject &object); ///< Left out where empty.
    ObjectWriter &array(QLatin1StringView name, const QJsonArray &array);    ///< Left out where empty.
    ObjectWriter &value(QLatin1StringView name, const QJsonValue &value);    ///< Always written.

    /// The word for \a value, left out where it is \a usual.
    template<typename E, std::size_t N>
    ObjectWriter &word(QLatin1StringView name, const Words<E, N> &words, E value, E usual)
    {
        return value == usual ? *this : this->value(name, QString(wordFor(words, value)));
    }

    const QJsonObject &done() const { return m_object; }

private:
    QJsonObject m_object;
};

/// A list of everything that toJson() makes of the entries.
template<typename List, typename ToJson>
QJsonArray jsonArray(const List &entries, ToJson toJson)
{
    QJsonArray array;
    for (const auto &entry : entries)
        array.append(toJson(entry));
    return array;
}

} // namespace candour
