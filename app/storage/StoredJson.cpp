// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StoredJson.h"

#include "base/Literals.h"

#include <QJsonDocument>

#include <sqlite3.h>

namespace candour {

namespace {

Result<QJsonDocument> documentFrom(const QString &json, const QString &path, const QString &what)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return damaged(path, what, error.errorString());
    return document;
}

} // namespace

QString storedJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString storedJson(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> objectFrom(const QString &json, const QString &path, const QString &what)
{
    return documentFrom(json, path, what).and_then([&](const QJsonDocument &document) -> Result<QJsonObject> {
        if (!document.isObject())
            return damaged(path, what, u"not an object"_s);
        return document.object();
    });
}

Result<QStringList> listFrom(const QString &json, const QString &path, const QString &what)
{
    return documentFrom(json, path, what).and_then([&](const QJsonDocument &document) -> Result<QStringList> {
        if (!document.isArray())
            return damaged(path, what, u"not a list"_s);
        QStringList list;
        for (const auto &entry : document.array())
            list.append(entry.toString());
        return list;
    });
}

tl::unexpected<Error> damaged(const QString &path, const QString &what, const QString &detail)
{
    return storageFailure(path, SQLITE_CORRUPT, what + u": "_s + detail);
}

} // namespace candour
