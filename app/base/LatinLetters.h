// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// \a text with every Greek, Cyrillic and phonetic letter that looks like a Latin one as that one, and so for letters
/// in circles, squares and flags.
QString withoutLookalikes(const QString &text);

/// The Latin letter, in lower case, like which this lower-case letter or its capital is drawn: "n" for the Greek nu.
/// Null for others. Unlike withoutLookalikes() it says the same of a word in small letters and in capitals.
QChar caselessLookalike(QChar c);

/// The Latin letters in which people also write a lower-case letter that Unicode does not take apart: "ae" for "æ".
/// Empty for others.
QString latinLetters(char32_t c);

} // namespace candour
