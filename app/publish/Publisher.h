// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/PublicSummary.h"

#include <QList>

namespace candour {

/// Every file that publishing this summary into this folder makes or makes anew, in memory: the web page and the PDF of
/// the version, the page at the permanent address, and the register's own pages, which list what the folder's catalogue
/// says of earlier publications. The names come from the reference and the version only, never from the title.
/// Refused where the folder holds other people's files.
Result<QList<FinishedFile>> render(const PublicSummary &summary, const QString &folder);

/// Writes the files below the folder: all of them or none. What is there already with the same bytes is left alone; a
/// file of a version that was published with other bytes is refused. An interrupted run is completed, or undone where
/// it had not yet decided, before anything else happens.
Result<> write(const QList<FinishedFile> &files, const QString &folder);

} // namespace candour
