// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace candour {

/// What \a text says when its percent, entity, backslash, hexadecimal and base64 forms are undone, up to three deep.
/// Empty where it has none.
QStringList otherReadings(const QString &text);

/// The text of a file that declares no encoding: UTF-16 by its byte order mark, UTF-8, or else Latin-1.
QString textOf(const QByteArray &bytes);

/// Runs of six and more printable characters among binary bytes, in UTF-8 and UTF-16 of either byte order,
/// each followed by passageBreak.
QString printableRuns(const QByteArray &bytes);

} // namespace candour
