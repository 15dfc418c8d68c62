// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"

#include <QDir>
#include <QList>

namespace candour {

/// Puts files into a register folder so that all of them are there or none. They are first written beside, then a
/// journal says which goes where, then each is renamed into its place; whoever comes next completes what the journal
/// says, or clears away what was written before there was one.
class FolderWrite
{
public:
    explicit FolderWrite(const QString &folder) : m_folder(folder) {}

    /// In this order, so that a page never links to a file that is not there yet.
    Result<> write(const QList<FinishedFile> &files);

private:
    Result<> recover();
    Result<QList<FinishedFile>> changed(const QList<FinishedFile> &files) const;
    Result<> stage(const QList<FinishedFile> &files);
    Result<> writeJournal(const QList<FinishedFile> &files);
    Result<> moveIntoPlace(const QStringList &names);
    Result<> makeFolder(const QString &path);
    void undo();
    QString stagedPath(qsizetype index) const;

    QDir m_folder;
    QStringList m_madeFolders; ///< In the order made, to take away again.
};

} // namespace candour
