// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Paginator.h"
#include "publish/pdf/Typesetter.h"

namespace candour::pdfwriter {

/// From the top of a line to its baseline.
qreal baseline(const TextStyle &style);

/// Whom the words of these inlines belong to, with the addresses of the links that a PDF may follow.
OwnerPtr ownerOf(int element, const Inlines &inlines = {});

/// Decoration that no reader speaks.
OwnerPtr decoration(Artifact artifact);

/// Lines as strips: the first two and the last two stay together.
Strips textStrips(const QList<Line> &lines, const TextStyle &style, qreal left, const OwnerPtr &owner);

/// Keeps every strip with the one after it, the last one too.
void keepTogether(Strips &strips);

/// Keeps a short table or list of facts on one page, and in a longer one no row alone before or after a break.
/// \a first and \a last are the indexes of its first and last row.
void keepRows(Strips &strips, qsizetype first, qsizetype last);

} // namespace candour::pdfwriter
