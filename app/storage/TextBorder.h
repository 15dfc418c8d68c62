// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// True where every character can be kept as it is: no null character and no half of a surrogate pair. The JSON of a
/// value would pass over them in silence, so values are asked before they become JSON.
bool isKeepable(const QString &text);
bool isKeepable(const QStringList &texts);
template<typename Tag>
bool isKeepable(const Id<Tag> &id)
{
    return isKeepable(id.value);
}
bool isKeepable(const RichText &text);
bool isKeepable(const Cell &cell);
bool isKeepable(const Answer &answer);
bool isKeepable(const Person &person);
bool isKeepable(const Place &place);
bool isKeepable(const Treatment &treatment);
bool isKeepable(const Mark &mark);
bool isKeepable(const Suppression &suppression);
bool isKeepable(const Comment &comment);
bool isKeepable(const SignOff &signOff);
bool isKeepable(const Advice &advice);
bool isKeepable(const Decision &decision);
bool isKeepable(const ConsultationEvent &event);
bool isKeepable(const ReviewEvent &event);
bool isKeepable(const ReviewCopy &copy);
bool isKeepable(const Approval &approval);
bool isKeepable(const Standing &standing);
bool isKeepable(const Dismissal &dismissal);
bool isKeepable(const Receipt &receipt);
bool isKeepable(const Activity &activity);
bool isKeepable(const SharedAnswer &shared);

} // namespace candour
