// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/AssessmentHeader.h"
#include "dpia/HomeCopyState.h"

/// How a home copy stands, as people read it.
namespace candour::homes {

/// "14:02" for today, and with the date for any other day, by the clock of the person.
QString timeWords(const QDateTime &moment, const QDateTime &now);

/// "Saved here 14:02 · home copy 14:00" and what else there is to say; \a saved is the last change in the working copy.
QString statusWords(const HomeCopyState &state, bool isWritable, const QDateTime &saved, const QDateTime &now);

/// "Sam Okafor has “Assessments.candour” open on the computer north-12 since 09:14": who has it.
QString holderWords(const HomeHolder &holder, const QString &path, const QDateTime &now);

/// What taking over means, in sentences, before somebody does it.
QString takeOverWords(const HomeCopyState &state, const QDateTime &now);

/// What a place that this service shares with others means for the work.
QString explanation(const QString &path, const QString &service);

/// Refused because somebody else has it open, and what can be done.
Error heldError(const HomeHolder &holder, const QString &path, const QDateTime &now);

/// Somebody else changed the home copy; ours is kept beside it under this path.
QString besideWords(const QString &path, const QString &beside);

/// The home copy could not be written, and nothing is lost.
Error notWritten(const QString &path, const Error &reason);

} // namespace candour::homes
