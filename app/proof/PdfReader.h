// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "proof/Passage.h"

#include <QByteArray>

namespace candour {

/// A file inside a file.
struct AttachedFile
{
    QString name;
    QByteArray bytes;
};

/// Everything a PDF says.
struct PdfReading
{
    QList<Passage> passages;
    QStringList neverDrawn; ///< For each font, the characters that it holds and no page uses.
    QList<AttachedFile> attachments;
    bool isUnread = false; ///< Something is drawn of which nothing says what it means.
};

/// Reads a PDF by Poppler (what people see and copy) and by qpdf (every object and stream, whether used or not).
/// A file that cannot be read whole is an error of kind Unreadable: what cannot be read cannot be proven.
Result<PdfReading> readPdf(const QByteArray &bytes);

/// Whether Poppler and qpdf both read \a bytes without complaint, and there is a page.
bool isCleanPdf(const QByteArray &bytes);

} // namespace candour
