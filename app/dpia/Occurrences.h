// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

#include <functional>

namespace candour {

/// Words that are looked for in an assessment.
struct Wanted
{
    QString words;
    bool matchCase = false; ///< Letters exactly as typed; otherwise whatever their case, accents and quotation marks.
    bool wholeWords = false;
    QString question = {}; ///< Only in this answer and its public wordings; empty for everywhere.
    bool operator==(const Wanted &) const = default;
};

/// A stretch where the words stand.
struct Occurrence
{
    Place place;
    QString wording; ///< Language of the public wording that they stand in; empty where they stand in the answer.
    TextRange range;
    bool asked = true; ///< False where the question or column is not asked now; its answer is kept all the same.
    bool operator==(const Occurrence &) const = default;

    bool isInSameText(const Occurrence &other) const { return place == other.place && wording == other.wording; }
};

/// Where the words stand in what a drafter writes: texts, lines, reasons beside yes or no, shared texts, cells of rows,
/// and public wordings, used now or kept. In the order of the template; none in what it does not ask for.
QList<Occurrence> occurrences(const Template &t, const Assessment &a, const Wanted &wanted);

/// Calls \a visit for each of these texts, in the same order, with the place where it stands; the range is empty.
void forEachText(const Template &t, const Assessment &a,
                 const std::function<void(const RichText &text, const Occurrence &where)> &visit);

/// The text that an occurrence stands in; nullptr where there is none any longer.
const RichText *textOf(const Assessment &a, const Occurrence &occurrence);

} // namespace candour
