// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QByteArray>

namespace candour {

/// Whether a table is worth a file of its own: one row says no more there than on the page.
bool hasOwnFile(const Table &table);

/// Each such table of the document as CSV, in order: headings, then rows. Where rows are withheld, the last row says so
/// in the words of the page.
QList<QByteArray> tableFiles(const Document &document);

} // namespace candour
