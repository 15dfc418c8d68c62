// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/ForeignDocument.h"

#include <QByteArray>

/// Text that comes from other programs.
namespace candour::pasting {

/// What was copied elsewhere, as HTML and as plain text; the plain text counts where there is no HTML or it cannot be
/// read. Nothing is fetched or opened. Refused where it is more than an assessment takes over.
Result<ForeignDocument> document(const QByteArray &html, const QString &plain);

/// The same from a file that was saved as a web page or as plain text.
Result<ForeignDocument> documentIn(const QString &path);

/// What was copied elsewhere, as an answer takes it.
Result<RichText> answer(const QByteArray &html, const QString &plain);

/// The same on one line.
Result<QString> line(const QByteArray &html, const QString &plain);

} // namespace candour::pasting
