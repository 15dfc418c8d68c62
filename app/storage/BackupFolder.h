// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/BackupFile.h"

#include <QList>

#include <optional>

namespace candour {

/// The folder beside a workspace in which backups are made by themselves: each is named by its moment. Every function
/// may be called from any thread.
class BackupFolder
{
public:
    explicit BackupFolder(const QString &workspacePath);

    const QString &path() const { return m_path; }

    /// Newest first, by their names alone; with what earlier programs kept beside the workspace before they brought it
    /// up to date.
    QList<BackupFile> list() const;

    /// The same, and what is in each.
    QList<BackupFile> examined() const;

    /// The newest that can be read; no value where there is none.
    std::optional<BackupFile> newestReadable() const;

    /// Writes a backup unless the newest one has the same audit, and takes away those that are not kept any more.
    /// Returns the newest, whether it was made now or before.
    Result<BackupFile> add(const QDateTime &now) const;

    /// The same of a workspace of an older version, before it is brought up to date, whatever is in the newest backup.
    /// Its name says the version.
    Result<> addBeforeUpdate(const QDateTime &now, int version) const;

private:
    Result<QString> freeName(const QDateTime &now, const QString &remark) const;
    void thin(const QDateTime &forgetBefore) const;

    QString m_workspace;
    QString m_path;
};

/// What can be seen of this file.
BackupFile backupFile(const QString &path);

} // namespace candour
