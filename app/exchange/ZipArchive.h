// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>

namespace candour {

/// One file within an archive.
struct ArchiveMember
{
    QString name; ///< Without a folder but the ones that the reader allows.
    QByteArray bytes;
    bool operator==(const ArchiveMember &) const = default;
};

/// How much of a foreign archive is unpacked before it is refused.
struct ArchiveLimits
{
    qsizetype archive = 0; ///< Bytes of the archive.
    qsizetype member = 0;  ///< Bytes of one member, unpacked.
    qsizetype total = 0;   ///< Bytes of all members, unpacked.
    int members = 0;
};

/// A ZIP archive of these members in this order; the same members give the same bytes.
Result<QByteArray> writeZip(const QList<ArchiveMember> &members);

/// The members in their order. Refused: what is no ZIP archive, a member of whose name \a mayHave says no, a name
/// twice, folders, encrypted members, compression other than deflate, a checksum that does not fit, anything over the
/// limits. The sizes that the archive states are never trusted: what comes out is counted.
Result<QList<ArchiveMember>> readZip(const QByteArray &bytes, const ArchiveLimits &limits,
                                     bool (*mayHave)(const QString &name));

} // namespace candour
