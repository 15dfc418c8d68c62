// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// What can be known of a file before SQLite touches it: that it is a regular file that says it is a workspace, no
/// newer than \a version. Returns its one true path, without symbolic links.
Result<QString> workspaceFile(const QString &path, int version);

/// The schema version that the beginning of a workspace names; the file passed the gate before.
int versionIn(const QString &path);

/// The refusal of a workspace that a newer program made.
tl::unexpected<Error> newerWorkspace(const QString &path, int found);

/// Refuses folders on file systems of other computers, where a write-ahead log cannot work.
Result<> writableFileSystem(const QString &path);

/// True for the file systems that other computers serve, such as "nfs4".
bool isServedByOthers(const QByteArray &fileSystem);

/// True where work that was committed still stands in the log beside the file.
bool hasLog(const QString &path);

/// Whether this process may write to the file.
bool mayWrite(const QString &path);

/// Takes away the empty log and its index that somebody left who may read the file but not write to it: with them there
/// the file could not be written to by anybody else. Only for whoever holds the lock for writing.
void removeForeignLog(const QString &path);

/// The refusal to write over a file.
tl::unexpected<Error> existsAlready(const QString &path);

/// Gives a finished file its name, unless somebody took the name meanwhile, and puts that on disk.
Result<> giveName(const QString &unfinished, const QString &path);

/// Takes away a file that did not come out whole, and what SQLite left beside it: a journal that stayed would be
/// carried out on whatever gets the name later.
void removeUnfinished(const QString &path);

/// Takes away a journal of when a file of this name was being made: SQLite would carry it out, and so empty the
/// workspace that stands there now.
void removeEmptyingJournal(const QString &path);

/// Puts what the folder lists on disk.
Result<> syncFolder(const QString &path);

} // namespace candour
