// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "summary/Document.h"

namespace candour {

/// A paragraph, an item of a list or a line of the public page that somebody wrote, as it reads there: with labels and
/// without what they stand for.
struct PublicPassage
{
    Place place; ///< Where it is written; without a question for the public title.
    Inlines inlines;
    bool operator==(const PublicPassage &) const = default;
};

/// All of them in the order of the template, each once wherever the page repeats it: answers, public wordings, titles,
/// and what stands for a link, a person or a file. What the program and the template say is none: headings, choices,
/// days, numbers and explanations.
QList<PublicPassage> publicPassages(const Template &t, const Assessment &a);

} // namespace candour
