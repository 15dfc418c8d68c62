// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "publish/VersionLife.h"
#include "summary/PublicSummary.h"

#include <QList>

namespace candour {

/// Every file that publishing this summary into this folder makes or makes anew, in memory and in the order of writing:
/// the PDF and the web page of the version, the page at the permanent address, and the register's own files, which list
/// what the folder's catalogue says of earlier publications. A version that is not the newest leaves the permanent
/// address alone. The names come from the reference and the version only, never from the title.
/// Pages of earlier versions say from then on that there is a newer one.
/// \a address is where the public reads the register; empty leaves what the folder's catalogue says.
/// An interrupted run in the folder is completed or undone first; else nothing is written. Refused: a folder that holds
/// other people's files, an internal print, a number below those already published.
Result<QList<FinishedFile>> render(const PublicSummary &summary, const QString &folder, const QString &address = {});

/// Completes or undoes what an interrupted run left in the folder, so that its catalogue says what is there. Who asks
/// ended() asks this first.
Result<> settle(const QString &folder);

/// Writes the files that render() made: all of them or none. What is there already with the same bytes is left alone;
/// if that is everything, nothing is written at all. Refused: a file of a version that was published with other bytes,
/// a folder whose catalogue lists what these files do not know, and one that someone else is writing to.
Result<> write(const QList<FinishedFile> &files, const QString &folder);

/// Writes what ended() asks for: all of it or none. Refused like write(), but versions may come to an end.
Result<> end(const RegisterChange &change, const QString &folder);

} // namespace candour
