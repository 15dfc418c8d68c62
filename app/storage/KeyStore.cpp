// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/KeyStore.h"

#include "base/Literals.h"
#include "storage/StoredJson.h"

namespace candour {

Result<> KeyStore::confirm(const KnownKey &key)
{
    return m_connection.run(
        u"INSERT INTO known_key (name, public_key, confirmed_at, confirmed_by) VALUES (?, ?, ?, ?)"_s,
        {key.name, key.publicKey, stored(key.confirmedAt), key.confirmedBy});
}

Result<> KeyStore::revoke(const QString &publicKey, const QString &by, const QDateTime &at)
{
    return m_connection.run(u"INSERT INTO revoked_key (public_key, at, by) VALUES (?, ?, ?)"_s,
                            {publicKey, stored(at), by});
}

Result<QList<KnownKey>> KeyStore::list() const
{
    QList<KnownKey> keys;
    const auto add = [&](const Record &row) -> Result<> {
        keys += KnownKey{.name = row.text(0),
                         .publicKey = row.text(1),
                         .confirmedAt = row.time(2),
                         .confirmedBy = row.text(3),
                         .revokedAt = row.text(4).isEmpty() ? QDateTime() : row.time(4),
                         .revokedBy = row.text(5)};
        return {};
    };
    return m_connection
        .each(u"SELECT name, public_key, confirmed_at, confirmed_by, ifnull(at, ''), ifnull(by, '') FROM known_key "
              "LEFT JOIN revoked_key USING (public_key) ORDER BY known_key.rowid"_s,
              {}, add)
        .map([&] { return keys; });
}

} // namespace candour
