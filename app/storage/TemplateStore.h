// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace candour {

/// A template as its file was, byte for byte.
struct StoredTemplate
{
    QString id;
    QString version;
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes.
    bool operator==(const StoredTemplate &) const = default;
};

/// The templates of a workspace. A version never changes, because answers were given to its questions.
class TemplateStore
{
public:
    explicit TemplateStore(Database &database) : m_connection(database.connection()) {}

    /// The same bytes again are fine; other bytes under a version that is kept already are refused.
    Result<> add(const QString &id, const QString &version, const QByteArray &bytes);

    /// A Usage error where there is none; damage where its bytes are not those that were added.
    Result<StoredTemplate> get(const QString &id, const QString &version) const;

    /// By id, and within one id in the order in which the versions were added.
    Result<QList<StoredTemplate>> list() const;

private:
    Result<StoredTemplate> templateFrom(const Record &row) const;

    Connection &m_connection;
};

} // namespace candour
