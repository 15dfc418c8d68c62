// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/RichText.h"

/// What of a text a dictionary is asked about.
namespace candour::spelling {

/// Characters without space between them, and the words among them that are worth looking up: none of an address, a
/// reference, a path or anything with a digit in it. Words joined by hyphens are one word.
struct Stretch
{
    qsizetype end = 0; ///< Size of the text where nothing follows.
    QList<TextRange> words;
};

/// The stretch that begins at or after \a from, which is 0 or the end of another.
Stretch nextStretch(QStringView text, qsizetype from);

/// False for a single letter, for capitals alone (also in the plural) and for what is longer than any word.
bool isWorthChecking(QStringView word);

} // namespace candour::spelling
