// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SearchedText.h"

#include <QSet>

namespace candour {

/// The sentences of a text, first to last, without the white space around them. A line feed ends one; the full stop of
/// an abbreviation, such as "e.g.", does not.
QList<FoundStretch> sentencesOf(const QString &text, const QSet<QString> &abbreviations);

/// The words of a text, first to last: letters and digits, with apostrophes and hyphens between them.
QList<FoundStretch> wordsOf(const QString &text);

/// How hard a text is to read, by figures that need no syllables and so hold for any language in an alphabet.
struct Readability
{
    int sentences = 0; ///< With a word in them.
    int words = 0;
    int longWords = 0; ///< Of more than six letters.
    int letters = 0;   ///< And digits.

    double wordsPerSentence() const; ///< 0 for no text.

    /// Automated Readability Index (Smith and Senter 1967): the years of school in the USA that a reader needs.
    /// 4.71 × letters / words + 0.5 × words / sentences − 21.43; 0 for no text.
    double automatedReadabilityIndex() const;

    /// Läsbarhetsindex (Björnsson 1968): below 30 very easy, 40 ordinary, above 60 very hard.
    /// Words / sentences + 100 × long words / words; 0 for no text.
    double lix() const;

    /// Of both texts together.
    Readability &operator+=(const Readability &other);
    bool operator==(const Readability &) const = default;
};

/// What these words amount to in so many sentences.
Readability readabilityOf(const QString &text, const QSet<QString> &abbreviations);

} // namespace candour
