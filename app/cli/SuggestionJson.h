// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Suggestions.h"

#include <QJsonObject>

namespace candour {

/// What was found in a text of its own; positions count code points.
QJsonObject toJson(const Detection &detection, const QString &words, qint64 start, qint64 end);

/// What was found in an assessment, with its place.
QJsonObject toJson(const Suggestion &suggestion);

/// Where it stands, for a line of print: "contact (wording)".
QString whereIs(const Suggestion &suggestion);

} // namespace candour
