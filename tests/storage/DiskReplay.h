// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

namespace candour {

/// Something that a program did to a disk. Files are numbers, because a name can be given to another file.
struct DiskEvent
{
    enum class Kind {
        Write,
        Truncate,
        Sync,     ///< Also makes every name that was given or taken before last; file 0 is a folder.
        LostSync, ///< The disk said that it failed, and forgot what was to be written.
        Name,
        Unname,
        Move ///< To \a name, from \a from.
    };
    Kind kind = Kind::Sync;
    int file = 0;
    qint64 at = 0; ///< The offset written to, or the size truncated to.
    QByteArray bytes = {};
    QString name = {};
    QString from = {};
};

/// By name, without the folder.
using DiskFiles = QMap<QString, QByteArray>;

/// Follows what happened to a disk, and says what could be found on it if the power was cut now.
class DiskReplay
{
public:
    /// Files that are there for certain when it begins; their numbers count from 1 in the order of their names.
    explicit DiskReplay(const DiskFiles &files);

    void follow(const DiskEvent &event);

    /// What was synced, and of everything later nothing, all, or some of the sectors of 512 bytes; of the names given
    /// and taken since, the first few.
    DiskFiles afterCut(QRandomGenerator &random) const;

private:
    QHash<int, QByteArray> m_kept;
    QMap<QString, int> m_names;
    QHash<int, QList<DiskEvent>> m_pending;
    QList<DiskEvent> m_pendingNames;
};

} // namespace candour
