// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/TextDifference.h"

namespace candour {

/// One paragraph of a difference as people read it, or paragraphs that are left out because nothing in them changed.
struct ComparedParagraph
{
    TextDifference pieces; ///< On one line; of long stretches that were kept only the words around the changes.
    int unchanged = 0;     ///< So many paragraphs are left out here; pieces is empty then.
    bool operator==(const ComparedParagraph &) const = default;
};

/// A difference to be read, paragraph by paragraph. Where only the end of a paragraph was added or taken away, a
/// pilcrow stands for it.
QList<ComparedParagraph> comparedParagraphs(const TextDifference &difference);

} // namespace candour
