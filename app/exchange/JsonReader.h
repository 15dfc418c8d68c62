// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace candour {

/// How much of a foreign document is looked at before it is refused.
struct JsonLimits
{
    qsizetype bytes = 0;
    int depth = 32;       ///< Objects and lists within one another.
    qsizetype values = 0; ///< Values of every kind together.
};

inline constexpr qsizetype Megabyte = 1024 * 1024;
inline constexpr JsonLimits TemplateLimits{.bytes = 8 * Megabyte, .values = 50'000};
inline constexpr JsonLimits AssessmentLimits{.bytes = 64 * Megabyte, .values = 500'000};
inline constexpr JsonLimits SampleLimits{.bytes = 8 * Megabyte, .values = 50'000};

/// The one JSON object in these bytes. Refused, with line and column: bytes that are no UTF-8, anything JSON does not
/// allow, a member name twice in one object, a number beyond what a double holds, more than the limits.
Result<QJsonObject> parseJson(const QByteArray &bytes, const JsonLimits &limits);

/// Whether any text in it has a character that cleanText() takes away, as every reader of Candour's does.
bool hasUnseen(const QJsonValue &json);

/// Canonical bytes: members in alphabetical order, indented by two, one line feed at the end.
QByteArray canonicalJson(const QJsonObject &object);

/// The bytes of a regular file; one larger than \a limit is refused without reading more.
Result<QByteArray> readFile(const QString &path, qsizetype limit);

/// Replaces the file in one step, or leaves what was there.
Result<> writeFile(const QString &path, const QByteArray &bytes);

/// The same for what nobody but the owner of the file may read.
Result<> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace candour
