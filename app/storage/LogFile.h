// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

struct sqlite3_file;

namespace candour {

class Connection;

/// The log beside a workspace as a file, as a connection that has read from it sees it.
class LogFile
{
public:
    explicit LogFile(Connection &connection);

    /// Waits until all that is in it is on disk. A status of SQLite.
    int sync();

    /// Takes down the log's first \a frames. A system that could not write something may forget it and say at the next
    /// attempt that all is well; what it still remembers must be written a second time. A status of SQLite.
    int remember(int frames);
    bool isRemembered() const { return !m_remembered.isEmpty(); }

    /// Writes what was taken down where it stood, waits for the disk, and forgets it. A status of SQLite.
    int writeAgain();

private:
    sqlite3_file *file() const;
    qint64 sizeOf(int frames) const;

    Connection &m_connection;
    qint64 m_pageSize;
    QByteArray m_remembered;
};

} // namespace candour
