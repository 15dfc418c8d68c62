// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

#include <QStringList>

namespace candour {

/// Every line that may stand in a file made from \a document: its text, its head, its dates as they are written, and
/// parts that are written apart as well: words and addresses of links, labels, anchors, the words of pictures.
QStringList publicLines(const Document &document);

} // namespace candour
