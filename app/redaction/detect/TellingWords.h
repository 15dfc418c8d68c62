// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/Detection.h"

/// Words that tell what a number beside them is.
namespace candour::telling {

/// True where this word, in lower case, tells of the type: "pupil" of a unique pupil number.
bool tellsOf(QStringView word, DetectionType type);

/// True where it tells of another type, or of a number that is no personal data: "version", "isbn".
bool tellsOfAnother(QStringView word, DetectionType type);

/// The first telling word in a text in lower case; empty where there is none.
QString wordIn(QStringView text, DetectionType type);

} // namespace candour::telling
