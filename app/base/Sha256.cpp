// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Sha256.h"

#include <QCryptographicHash>

namespace candour {

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace candour
