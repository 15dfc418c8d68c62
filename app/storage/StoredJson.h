// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ValueJson.h"
#include "exchange/Words.h"
#include "storage/Failure.h"

#include <QJsonArray>

namespace candour {

/// A value as the database keeps it: compact JSON.
QString storedJson(const QJsonObject &object);
QString storedJson(const QStringList &list);

/// The JSON again; what cannot be read is damage, and \a what says in the log where.
Result<QJsonObject> objectFrom(const QString &json, const QString &path, const QString &what);
Result<QStringList> listFrom(const QString &json, const QString &path, const QString &what);

/// Damage to \a what, which is an object's name and never its words.
tl::unexpected<Error> damaged(const QString &path, const QString &what, const QString &detail = {});

/// The value again.
template<typename T>
Result<T> valueFrom(const QString &json, const QString &path, const QString &what)
{
    return objectFrom(json, path, what).and_then([&](const QJsonObject &object) -> Result<T> {
        auto value = fromJson<T>(object);
        if (!value)
            return damaged(path, what, value.error().message);
        return value;
    });
}

/// The enumeration value that a stored word stands for.
template<typename E, std::size_t N>
Result<E> valueOf(const Words<E, N> &words, const QString &text, const QString &path)
{
    for (const Word<E> &word : words)
        if (text == word.text)
            return word.value;
    return damaged(path, text);
}

} // namespace candour
