// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/Passage.h"

#include <QByteArray>

namespace candour {

/// Everything an HTML page says to anyone: its text joined across inline elements, every attribute, comment, style,
/// script and name, and last its bytes.
QList<Passage> htmlPassages(const QByteArray &bytes);

/// The same for XML: feeds, site maps, pictures and metadata. \a place stands for all of it where it is not empty.
QList<Passage> xmlPassages(const QByteArray &bytes, const QString &place = {});

/// Whether a parser of XML takes these bytes without complaint.
bool isWellFormed(const QByteArray &xml);

/// Whether \a bytes are an HTML page with a title and a body, in UTF-8.
bool isHtmlPage(const QByteArray &bytes);

} // namespace candour
