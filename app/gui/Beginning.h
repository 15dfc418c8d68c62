// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The beginning of a text on one line, cut between words after at most this many letters, with an ellipsis where it is
/// cut.
QString beginning(const QString &text, qsizetype most);

} // namespace candour
