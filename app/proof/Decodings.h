// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace candour {

/// What a text says when some of its forms are undone.
struct OtherReading
{
    QString text;
    bool whole = true; ///< The whole text, not only what stood in hexadecimal or base64 form.
};

/// \a text without its percent, entity, backslash, hexadecimal and base64 forms, undone up to three deep.
/// Empty where it has none.
QList<OtherReading> otherReadings(const QString &text);

/// The text of a file that declares no encoding: UTF-16 by its byte order mark, UTF-8, or else Latin-1.
QString textOf(const QByteArray &bytes);

/// Runs of six and more printable characters among binary bytes, in UTF-8 and UTF-16 of either byte order,
/// each followed by passageBreak.
QString printableRuns(const QByteArray &bytes);

} // namespace candour
