// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Reading.h"

namespace candour {

/// How a word is written.
enum class WordShape {
    Small,    ///< Begins with a small letter.
    Caseless, ///< Of a script without capital letters.
    Capital,  ///< Begins with a capital letter.
    Capitals, ///< Capital letters only, two or more.
    Letter,   ///< One capital letter.
    Number    ///< Has a digit.
};

/// What stands between a word and the one before it.
enum class WordGap {
    None,   ///< The beginning of the text, or more than the others say.
    Space,  ///< Spaces, and at most one line end.
    Hyphen, ///< Also with a space or line end behind it.
    Tick,   ///< An apostrophe.
    Stop,   ///< A full stop and perhaps a space.
    Comma,  ///< A comma and perhaps a space.
    Sign    ///< One other sign without a space, as parts of a mailbox have: "_".
};

/// A word as names are looked for. A word that a hyphen parts at the end of a line is one.
struct NameWord
{
    QString key;        ///< nameKey(); empty for a word of more than LongestNameWord letters.
    qsizetype from = 0; ///< In the readable text.
    qsizetype to = 0;
    int sentence = 0;
    WordShape shape = WordShape::Small;
    WordGap before = WordGap::None;
    bool begins =
        false; ///< Perhaps written with a capital letter because a sentence, a quotation or a line begins here.
    bool hasLineEnd = false; ///< A line ends between it and the word before.
    bool isInAddress = false;

    bool isCapital() const
    {
        return shape == WordShape::Capital || shape == WordShape::Capitals || shape == WordShape::Letter;
    }
};
inline constexpr qsizetype LongestNameWord = 40;

/// The words of a text.
std::vector<NameWord> nameWordsOf(const Reading &reading);

} // namespace candour
