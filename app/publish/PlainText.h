// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QByteArray>

namespace candour {

/// The document as text alone: UTF-8 with a byte order mark, one line a paragraph, item or cell, headings underlined,
/// every row of a table as a list of what stands in its columns, each behind the column's name and a tab.
QByteArray plainTextPage(const Document &document);

} // namespace candour
