// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

#include <functional>

namespace candour {

/// Calls \a visit for every text of the answer: its own, or those of its cells.
void forEachTextIn(const Answer &answer, const std::function<void(const RichText &)> &visit);
void forEachTextIn(Answer &answer, const std::function<void(RichText &)> &change);

/// The marks that cover a passage, or give the reason for something withheld whole.
QSet<MarkId> marksIn(const Assessment &a);

/// The files that these answers name.
QSet<AttachmentId> filesIn(const QMap<QString, Answer> &answers);

} // namespace candour
