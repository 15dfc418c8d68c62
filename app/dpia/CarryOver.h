// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// What became of something on the way to another template.
enum class Carrying {
    Moved,       ///< It stands in another section or under another number now.
    Changed,     ///< It is asked in another way, or some of its choices or columns are gone. Nothing of it is lost.
    NoPlace,     ///< The template does not ask it. The answer is kept with the assessment and never published.
    NewlyAsked,  ///< Asked now and was not before.
    NewlyPublic, ///< The public might see it now and did not before: somebody decides.
};

/// One line of what a person reads before and after carrying over.
struct Carried
{
    Carrying what = Carrying::Changed;
    QString question; ///< Key in the new template, or in the old one where there is no place.
    QString column;   ///< Empty for the whole question.
    bool operator==(const Carried &) const = default;
};

struct CarriedOver
{
    Assessment assessment;
    QList<Carried> report; ///< In the order of the new template, then what has no place.
};

/// The assessment as it stands in another template. Answers keep to their keys; an answer that its question cannot take
/// is kept under a key of its own, with what was decided and said about it.
///
/// Nothing becomes public that was not. Where the template alone might make something visible that the public did not
/// certainly see before, by its default, its heading, its conditions or its choices, it becomes "to decide", and so
/// does what a person once decided about it.
CarriedOver carriedOver(const Template &from, const Template &to, const Assessment &a);

} // namespace candour
