// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Minisign.h"

#include <QDateTime>

namespace candour {

/// The signature of a review file, over its manifest byte for byte. Its trusted comment names the person, the time and
/// the public key, so that a reader who has never met the key can say which one it is.
Result<QByteArray> signManifest(const QByteArray &manifest, const minisign::SecretKey &key, const QString &name,
                                const QDateTime &at);

/// The key that signed exactly this manifest, as minisign::line() writes it. Refused where the signature does not
/// match.
Result<QString> signerOf(const QByteArray &manifest, const QByteArray &signature);

} // namespace candour
