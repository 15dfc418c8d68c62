// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The characters of a foreign file: by its byte order mark, as UTF-8 where it is that, else in the encoding that an
/// HTML file names for itself, else as word processors on Windows write (windows-1252). What is no character reads as
/// U+FFFD.
QString foreignCharacters(const QByteArray &bytes);

} // namespace candour
