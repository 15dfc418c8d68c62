// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace candour {

/// The text without what nobody can see and what makes it read as something else than it is: control characters (tabs
/// and line feeds stay), halves of surrogate pairs, code points that are no characters, and the characters that turn
/// the direction of what follows (U+202A to U+202E and U+2066 to U+2069). Every kind of line end is one line feed.
QString cleanText(const QString &text);

/// cleanText() on one line.
QString cleanLine(const QString &text);

/// The first character that cleanText() would take away, and its line counted from 1; line ends are kept in their way.
struct UnseenCharacter
{
    char32_t character = 0;
    int line = 1;
};
std::optional<UnseenCharacter> firstUnseen(const QString &text);

/// True for the characters that turn the direction of what follows.
bool turnsDirection(QChar c);

/// cleanLine() without any folder.
QString cleanFileName(const QString &name);

} // namespace candour
