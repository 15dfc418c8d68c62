// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace candour {

/// Bytes that only whoever knows the passphrase can read, for the way between two computers: Argon2id (RFC 9106) makes
/// the key, XChaCha20-Poly1305 in libsodium's secretstream keeps the bytes. Nothing of the content stands outside.
Result<QByteArray> seal(const QByteArray &bytes, const QString &passphrase);

/// True where these bytes begin as seal() begins them.
bool isSealed(const QByteArray &bytes);

/// The bytes again. Refused where the passphrase is another one, or where anything was changed, cut off or put in
/// another order; also where the file asks for more memory or time to make the key than seal() ever does.
Result<QByteArray> unseal(const QByteArray &bytes, const QString &passphrase);

inline constexpr qsizetype ShortestPassphrase = 12; ///< Characters.

} // namespace candour
