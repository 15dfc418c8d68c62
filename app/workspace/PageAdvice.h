// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/PublicPassages.h"
#include "workspace/Simplifying.h"

namespace candour::simplifying {

/// One piece of advice and every place that it is about, in the order of the template; a place without a question is
/// the public title.
struct PageHint
{
    PlainLanguageHint what; ///< Its range says nothing.
    QList<Place> places;
    bool operator==(const PageHint &) const = default;
};

/// How hard the public page is to read: found from what everybody would read and from nothing else, shown to people
/// inside, and never published.
struct PageAdvice
{
    int words = 0; ///< Of all that the page says, labels left out.

    /// Of the sentences that people wrote. The words of the program and the template, and the name or list in a cell
    /// that is no sentence, would make every page look alike: what does not end as a sentence counts as one only where
    /// it is as long as a long one. A label counts as nothing.
    Readability readability;

    /// The longest of the long sentences, longest first, at most five; then words to avoid, terms of art, and acronyms
    /// that the page nowhere writes out; without what somebody ignores in the answer. Empty for a page in a language
    /// without a list.
    QList<PageHint> hints;

    bool operator==(const PageAdvice &) const = default;
};

/// As the page stands now.
Result<PageAdvice> pageAdvice(const Workspace &workspace, const AssessmentId &id);

/// Tells whether a person ignores this in the answer at a place.
using IsIgnored = std::function<bool(const Place &place, const PlainLanguageHint &hint)>;

/// The same of a page and what people wrote of it; nullptr where there is no list for its language.
PageAdvice pageAdvice(const Document &page, const QList<PublicPassage> &passages, const PlainLanguageReader *reader,
                      const IsIgnored &isIgnored);

/// What the figures compare to, by LIX: "Reads like a newspaper: …". Empty where there is too little text for them to
/// hold.
QString impression(const Readability &readability);

/// The figures behind it, rounded, and what each means.
QString explanation(const PageAdvice &advice);

} // namespace candour::simplifying
