// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "publish/WriteJournal.h"

#include <QDir>
#include <QList>

namespace candour {

/// Puts files into a register folder so that all of them are there or none.
///
/// They are first written into a staging folder beside copies of what they replace; then a journal says which goes
/// where; then each is moved into its place. Whatever fails is undone at once. After a kill or a power cut, recover()
/// completes what the journal had decided, undoes it where it cannot be completed, and clears away what was never
/// decided.
class FolderWrite
{
public:
    explicit FolderWrite(const QString &folder) : m_folder(folder) {}

    /// Whether an interrupted run left something behind.
    bool isInterrupted() const;

    /// Completes or undoes what an interrupted run left behind; does nothing where nothing was left.
    Result<> recover();

    /// Those that are not in the folder yet with the same bytes, in the same order.
    /// Refused: a path that no register has, a link in the way, a folder in place of a file or the other way round, and
    /// a file of a version that stands there with other bytes; but its page may bear another notice, and be another one
    /// where files of the version are among \a removed.
    Result<QList<FinishedFile>> changed(const QList<FinishedFile> &files, const QStringList &removed = {}) const;

    /// Writes the files in this order and then takes away those of the paths \a removed, so that a page never links to
    /// one that is not there. The folder must exist.
    Result<> write(const QList<FinishedFile> &files, const QStringList &removed = {});

private:
    WriteJournal journalFor(const QList<FinishedFile> &files, const QStringList &removed) const;
    QString stage(const QList<FinishedFile> &files, const WriteJournal &journal) const;
    QString complete(const WriteJournal &journal) const;
    QString undo(WriteJournal journal) const;
    QString clear() const;
    bool canComplete(const WriteJournal &journal) const;
    QString saveJournal(const WriteJournal &journal) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString staged(const QString &name) const;
    QString newFile(qsizetype index) const { return staged(QStringLiteral("new-%1").arg(index)); }
    QString oldFile(qsizetype index) const { return staged(QStringLiteral("old-%1").arg(index)); }
    tl::unexpected<Error> cannotWrite(const QString &detail) const;

    QDir m_folder;
};

} // namespace candour
