// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/RegisterFiles.h"

namespace candour {

/// What happens to a version after it was published.
struct VersionEnd
{
    QString reference;
    int version = 0;
    EntryStatus status = EntryStatus::Withdrawn; ///< Withdrawn or Removed.
    QDate on;
    QString reason; ///< Why it was withdrawn, for the public: passes the same gate as the text. Empty for Removed.
};

/// What must change in a register folder: files to write and then files to take away.
struct RegisterChange
{
    QList<FinishedFile> files;
    QStringList removed; ///< Paths below the folder.
};

/// The pages of earlier versions that do not lead to the newest yet, with a notice that does. A page that
/// does not stand there as it was published is left alone.
QList<FinishedFile> outdatedPages(const QString &folder, const Catalogue &catalogue, const QString &reference,
                                  int newest);

/// What must change where versions come to an end; they may be of one assessment or several.
/// Withdrawn: the page of the version, and the permanent address where it is the newest, bear a notice.
/// Removed: both pages only say so, every other file goes, and the catalogue keeps nothing of what they said.
/// Removing what was removed changes nothing. Refused: a version that is not in the register, or withdrawing one that
/// was removed. Unreadable: a page that does not stand there as it was published cannot bear a notice.
Result<RegisterChange> ended(const QString &folder, const QList<VersionEnd> &ends, const RegisterLook &look);

} // namespace candour
