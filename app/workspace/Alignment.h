// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace candour {

/// For every character of \a after (UTF-16 code unit), where in \a before it comes from; -1 where it is new. Positions
/// rise from left to right: what the words and other characters have in common, and between them the common beginning
/// and end of what changed. Work is bounded as that of commonWords().
QList<qsizetype> originsOfCharacters(const QString &before, const QString &after);

} // namespace candour
