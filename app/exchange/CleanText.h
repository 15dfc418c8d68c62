// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The text without control characters (tabs and line feeds stay), without halves of surrogate pairs, and with every
/// kind of line end as one line feed.
QString cleanText(const QString &text);

/// cleanText() on one line, without the invisible characters that turn the direction of what follows (U+202A to U+202E
/// and U+2066 to U+2069): a title or a name must read as it is.
QString cleanLine(const QString &text);

/// True for those.
bool turnsDirection(QChar c);

/// cleanLine() without any folder.
QString cleanFileName(const QString &name);

} // namespace candour
