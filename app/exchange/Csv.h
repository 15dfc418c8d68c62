// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QStringList>

namespace candour {

/// How much of a foreign table is looked at before it is refused.
struct CsvLimits
{
    qsizetype bytes = 20 * 1024 * 1024;
    qsizetype rows = 100'000; ///< Besides the headings.
    qsizetype columns = 200;
    qsizetype cell = 32 * 1024; ///< Characters.
};
inline constexpr CsvLimits DefaultCsvLimits;

/// One row of a table, with as many cells as stand in the file.
struct CsvRow
{
    int line = 1; ///< Of the file, counted from 1: where the row begins.
    QStringList cells;
    bool operator==(const CsvRow &) const = default;
};

/// A table as text: nothing in it is calculated, guessed or left out but rows in which nothing stands at all.
struct CsvTable
{
    QList<CsvRow> rows;
    QChar separator = u',';
    bool fallback = false; ///< The bytes were not UTF-8 and were read as Windows-1252.
    bool operator==(const CsvTable &) const = default;
};

/// The table in these bytes (RFC 4180): separated by comma, semicolon or tab, whichever the first row has most of; in
/// UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252. The Error names the line.
Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits = DefaultCsvLimits);

} // namespace candour
