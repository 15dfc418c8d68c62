// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "summary/Document.h"

#include <QByteArray>

namespace candour {

/// The document as a tagged A4 PDF that meets PDF/UA-1, PDF/A-2a and PDF/A-2u.
/// The same document gives the same bytes: no clock, no user, no path. Needs a QGuiApplication (offscreen will do).
/// Refused, with the characters named, when the typefaces on the list cannot print the text; refused without a title.
Result<QByteArray> pdf(const Document &document);

} // namespace candour
