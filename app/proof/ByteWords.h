// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace candour {

/// The text of a file that declares no encoding: UTF-16 by its byte order mark, UTF-8, or else Latin-1.
QString textOf(const QByteArray &bytes);

/// Runs of six and more printable characters among binary bytes, in UTF-8, and in UTF-16 and UTF-32 of either byte
/// order, each followed by passageBreak.
QString printableRuns(const QByteArray &bytes);

/// The printable runs of whatever was packed by zlib, gzip or ZIP and stands anywhere among \a bytes; up to 64 MB of
/// it, packed up to three times.
QString packedRuns(const QByteArray &bytes);

/// \a data without its Flate compression; empty where it has none, and at most 64 MB.
QByteArray inflated(const QByteArray &data);

} // namespace candour
