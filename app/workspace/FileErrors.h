// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace candour::exchanging {

/// The name of the file, without its folder.
QString fileName(const QString &path);

/// Why this file was not taken up, with its name before what was found.
Error ofFile(const QString &path, const Error &error);

} // namespace candour::exchanging
