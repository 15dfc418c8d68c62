// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>

#include <sys/types.h>

namespace candour {

/// Whether the files of a workspace that is open for writing still stand under their names: the file, the log beside
/// it, the index of the log and the lock. What goes into a file without a name is gone when the program ends.
class FileWatch
{
public:
    /// Remembers what stands there now; the workspace has just been opened.
    explicit FileWatch(QString path);

    /// An error says which file was taken away or replaced, and what to do.
    Result<> check() const;

private:
    struct Watched
    {
        QString path;
        dev_t device;
        ino_t inode;
    };
    tl::unexpected<Error> gone(const QString &name) const;

    QString m_path;
    QList<Watched> m_files;
};

} // namespace candour
