// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace candour {

/// A public key of which somebody confirmed, with the person it belongs to, that it is theirs.
struct KnownKey
{
    QString name;      ///< Whose.
    QString publicKey; ///< As exchange/Minisign.h writes it in one line.
    QDateTime confirmedAt;
    QString confirmedBy;
    QDateTime revokedAt; ///< Invalid while it counts.
    QString revokedBy;
    bool operator==(const KnownKey &) const = default;

    bool isRevoked() const { return revokedAt.isValid(); }
};

} // namespace candour
