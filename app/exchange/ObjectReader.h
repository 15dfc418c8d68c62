// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/JsonTrail.h"
#include "exchange/Words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace candour {

/// True for `[a-z][A-Za-z0-9.-]{0,63}`, the form of every key in a template.
bool isKey(const QString &text);

/// True for `[A-Za-z0-9-]{1,64}`, the form of every id.
bool isId(const QString &text);

/// A text, key, id or list by itself; the default, and a fault, where it is something else. Undefined reads as the
/// default without a fault.
QString readString(const QJsonValue &json, JsonTrail &trail);
QString readKey(const QJsonValue &json, JsonTrail &trail);
QString readId(const QJsonValue &json, JsonTrail &trail);
QJsonArray readArray(const QJsonValue &json, JsonTrail &trail);
QJsonObject readObject(const QJsonValue &json, JsonTrail &trail);

/// The entries of a list, each read by \a read(QJsonValue, JsonTrail &).
template<typename Read>
auto readList(const QJsonValue &json, JsonTrail &trail, Read read)
{
    QList<decltype(read(json, trail))> entries;
    const QJsonArray array = readArray(json, trail);
    entries.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonTrail::Step entry(trail, i);
        entries.append(read(array.at(i), trail));
    }
    return entries;
}

/// Reads one JSON object member by member. What is missing reads as its default; what has the wrong type or form reads
/// as its default too and leaves a fault on the trail.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue &json, JsonTrail &trail);

    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    JsonTrail &trail() const { return m_trail; }

    QString text(QLatin1StringView name) const; ///< cleanText()
    QString line(QLatin1StringView name) const; ///< cleanLine()
    QString key(QLatin1StringView name) const;  ///< Of the form of a key; empty where the member is missing.
    QString id(QLatin1StringView name) const;   ///< Of the form of an id; empty where the member is missing.
    bool flag(QLatin1StringView name) const;
    int whole(QLatin1StringView name, int missing) const;
    QDate date(QLatin1StringView name) const;     ///< "2026-06-04"
    QDateTime time(QLatin1StringView name) const; ///< "2026-06-04T14:02:00Z"
    QStringList keys(QLatin1StringView name) const;

    /// Notes a fault where the member is missing or an empty text.
    void require(QLatin1StringView name) const;

    /// The value that the member's word stands for in \a words.
    template<typename E, std::size_t N>
    E word(QLatin1StringView name, const Words<E, N> &words, E missing) const
    {
        const QString text = string(name);
        if (text.isEmpty() && !has(name))
            return missing;
        for (const auto &word : words)
            if (text == word.text)
                return word.value;
        faultAt(name, unknownWord());
        return missing;
    }

    template<typename Read>
    auto list(QLatin1StringView name, Read read) const
    {
        const JsonTrail::Step step(m_trail, QString(name));
        return readList(m_object.value(name), m_trail, read);
    }

    /// The members of an object, each read by \a read(QJsonValue, JsonTrail &) and kept under its name,
    /// which \a isName must accept.
    template<typename Read>
    auto map(QLatin1StringView name, bool (*isName)(const QString &), Read read) const
    {
        QMap<QString, decltype(read(QJsonValue(), std::declval<JsonTrail &>()))> entries;
        const JsonTrail::Step step(m_trail, QString(name));
        const QJsonObject object = readObject(m_object.value(name), m_trail);
        for (auto it = object.begin(); it != object.end(); ++it) {
            const JsonTrail::Step entry(m_trail, it.key());
            if (isName(it.key()))
                entries.insert(it.key(), read(it.value(), m_trail));
            else
                m_trail.fault(badName());
        }
        return entries;
    }

    /// What \a read(QJsonValue, JsonTrail &) makes of the member; the default of its type where it is missing.
    template<typename Read>
    auto member(QLatin1StringView name, Read read) const -> decltype(read(QJsonValue(), std::declval<JsonTrail &>()))
    {
        if (!has(name))
            return {};
        const JsonTrail::Step step(m_trail, QString(name));
        return read(m_object.value(name), m_trail);
    }

    void faultAt(QLatin1StringView name, const QString &message) const;

private:
    QString string(QLatin1StringView name) const;
    static QString unknownWord();
    static QString badName();

    QJsonObject m_object;
    JsonTrail &m_trail;
};

} // namespace candour
