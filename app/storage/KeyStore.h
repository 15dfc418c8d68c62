// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/KnownKey.h"
#include "storage/Database.h"

namespace candour {

/// Public keys of which somebody confirmed whose they are. Rows are only ever added.
class KeyStore
{
public:
    explicit KeyStore(Database &database) : m_connection(database.connection()) {}

    /// Keeps a key that is not revoked; its revocation is no part of what is kept.
    Result<> confirm(const KnownKey &key);
    Result<> revoke(const QString &publicKey, const QString &by, const QDateTime &at);

    /// In the order in which they were confirmed.
    Result<QList<KnownKey>> list() const;

private:
    Connection &m_connection;
};

} // namespace candour
