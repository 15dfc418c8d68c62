// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace candour {

/// A table (RFC 4180) as UTF-8 with a byte order mark, separated by commas, every cell in quotation marks. What a
/// spreadsheet would run as a formula, at the beginning of a cell or behind what other programs separate by, gets an
/// apostrophe before it; unprotected() takes it away again.
QByteArray writeCsv(const QList<QStringList> &rows);

/// The cell without the apostrophes that writeCsv() put into it.
QString unprotected(const QString &cell);

} // namespace candour
