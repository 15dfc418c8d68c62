// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSize>

namespace candour {

/// The picture in this file, PNG or JPEG, as a PNG of its own with nothing but the picture in it: on white, made
/// smaller where it is larger than a page needs. Refused where the file is larger than 4 MB, the picture larger than 16
/// million pixels, or the file no picture of these kinds.
Result<QByteArray> logoFromFile(const QString &path);

/// The size of such a PNG in pixels; empty where there is none.
QSize logoSize(const QByteArray &png);

} // namespace candour
