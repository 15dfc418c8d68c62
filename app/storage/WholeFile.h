// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// The SHA-256 of what stands in the file, 32 bytes.
Result<QByteArray> fileHash(const QString &path);

/// Copies the bytes of a file that nobody writes to into a new one that only its owner can read, on disk when this
/// returns. The SHA-256 of what was read; what did not come out whole is taken away again.
Result<QByteArray> copyBytes(const QString &source, const QString &target);

/// Gives a finished file the name of another, which is gone then: whoever looks finds the old one or the new one.
Result<> takePlace(const QString &from, const QString &to);

/// Lets those read and write the file who may write into its folder; \a like, where it is there, says it instead.
void shareAs(const QString &like, const QString &file);

} // namespace candour
