// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/NameSegments.h"

namespace candour::people {

/// True for a word that may stand right before a name.
bool isCue(const QString &key);

/// True for an office behind which only a surname stands: "president", "sgt".
bool isRank(const QString &office);

/// The word before a segment that tells of a person: "contact", "gp", "by"; empty for none.
QString cueBefore(const NameSegments &segments, const NameSegment &segment);

/// True for a cue behind which hardly anything but a person stands: "dear", "gp".
bool isStrongCue(const QString &cue);

/// True for a cue behind which things stand as often as people: "name", "called".
bool isWeakCue(const QString &cue);

/// True where a verb follows that things have, too: "is", "was".
bool isSubject(const NameSegments &segments, const NameSegment &segment);

/// True where what follows is said of people: "said", ", Head of Data".
bool isSpokenOf(const NameSegments &segments, const NameSegment &segment);

} // namespace candour::people
