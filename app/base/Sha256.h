// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace candour {

/// The SHA-256 of these bytes, in 64 hexadecimal digits.
QString sha256Hex(const QByteArray &bytes);

} // namespace candour
