// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Seeds.h"

#include <QByteArray>

#include <functional>

namespace candour {

/// One way by which words can stay in a PDF, and how to put them there.
struct PdfSeed
{
    const char *name;
    QString place;                                     ///< Where the leak check must say that it found them.
    std::function<QByteArray(const QByteArray &)> sow; ///< A PDF with seededWords from one without.
};

/// Text that is drawn but not seen, or said beside what is drawn.
QList<PdfSeed> pdfTextSeeds();

/// Values of objects that no page draws.
QList<PdfSeed> pdfObjectSeeds();

/// What only a reader that stops too early would miss.
QList<PdfSeed> pdfCornerSeeds();

/// Bytes outside what a reader looks at: earlier revisions, comments, pictures, inventories.
QList<PdfSeed> pdfByteSeeds();

} // namespace candour
