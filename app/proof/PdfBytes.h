// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/Passage.h"

#include <QByteArray>
#include <QSet>

namespace candour {

/// What the bytes of a PDF say beside its objects: comments, bytes after the end, objects that no table lists,
/// and printable runs. \a listed are the offsets of the objects that a reader finds.
QList<Passage> pdfBytePassages(const QByteArray &bytes, const QSet<qsizetype> &listed);

/// Earlier states of a file that was saved by appending: its bytes up to each end but the last.
QList<QByteArray> earlierRevisions(const QByteArray &bytes);

} // namespace candour
