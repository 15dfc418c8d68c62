// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Comparing.h"

namespace candour {

/// One line of a comparison in reading form.
struct ComparisonLine
{
    enum class Kind {
        Section, ///< Its heading.
        Answer,  ///< The question and what became of its answer.
        Row,     ///< The row and what became of it.
        Words,   ///< A paragraph in which something changed.
        Note,    ///< What the program says: paragraphs left out, words that are the same.
    };

    Kind kind = Kind::Words;
    QString label; ///< All of the line, or what stands before its words: the label of a column.
    TextDifference pieces;
    int answer = -1; ///< To which of all compared answers it belongs, counted from 0; -1 for a heading of a section.
    int depth = 0;   ///< 1 in a row.
    bool isChange = false; ///< A change that no piece tells.

    /// How many changes people are led to: words taken away with what was added for them are one.
    int changes() const;
};

QList<ComparisonLine> comparisonLines(const Comparison &comparison);

/// Every answer of a comparison, in the order of its lines.
QList<ComparedAnswer> comparedAnswers(const Comparison &comparison);

/// What changed in an answer, for a screen reader; cut off where it is very long.
QString spokenChanges(const ComparedAnswer &answer);

} // namespace candour
