// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folding.h"

#include <QList>
#include <QString>

namespace candour {

/// Words read from a finished file that came through one place.
struct Piece
{
    QString place; ///< As people read it: "text of page 3", "bookmark".
    QString text;
    bool operator==(const Piece &) const = default;
};

/// Pieces that are read one after the other; what is sought may run from one into the next.
struct Passage
{
    /// Which words are looked for here.
    enum class Seeking {
        EveryWord, ///< Also words of fewer than four letters: file names and metadata.
        Words,     ///< Words of four letters and more.
        Runs,      ///< Six letters and more: printable runs among binary bytes.
        Telling,   ///< Several words, digits, or twelve letters: places that hold the vocabulary of the format.
    };
    /// A second reading of what was read already counts only where it finds more than the first.
    enum class Reading {
        First,
        SamePlace, ///< Against what the first reading found at the same place.
        WholeFile, ///< Against what the first reading found in the file.
    };

    Seeking seeking = Seeking::Words;
    Breaks breaks = Breaks::Marked;
    Reading reading = Reading::First;
    QList<Piece> pieces;
    bool operator==(const Passage &) const = default;
};

} // namespace candour
