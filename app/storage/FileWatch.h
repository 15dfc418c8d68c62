// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>

#include <sys/types.h>

namespace candour {

/// Whether the files of a workspace that is open still stand under their names: the file itself and, for whoever
/// writes, the log beside it, the index of the log and the lock. What goes into a file without a name is gone when the
/// program ends, and who reads one reads what nobody else sees.
class FileWatch
{
public:
    enum class Use { Reading, Writing };

    /// Remembers what stands there now; the workspace has just been opened.
    FileWatch(QString path, Use use);

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
    Use m_use;
    QList<Watched> m_files;
};

} // namespace candour
