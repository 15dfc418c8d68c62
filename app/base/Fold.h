// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// The text as a search for secrets compares it: compatibility-decomposed (Unicode NFKD) without accents, lower case,
/// without soft hyphens, zero-width and bidirectional control characters; every dash a hyphen, every quotation mark
/// straight, white space single. "Siân’s  oﬃce" gives "sian's office".
QString folded(const QString &text);

/// True where \a words, folded already, stand in \a text, folded already, and neither begin nor end inside a word.
bool containsWords(const QString &text, const QString &words);

} // namespace candour
