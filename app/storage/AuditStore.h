// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/AuditEntry.h"
#include "storage/Database.h"

namespace candour {

/// The audit: lines that are only ever added, each with a hash over itself and the line before. Whoever can write the
/// file can make a whole new chain, so it proves something only against a head that left this computer.
class AuditStore
{
public:
    explicit AuditStore(Database &database) : m_connection(database.connection()) {}

    /// Adds the entry as the last line, whatever its number says, and returns its hash: the new head.
    Result<QByteArray> append(const AuditEntry &entry);

    /// Those with a higher number than \a after; oldest first.
    Result<QList<AuditEntry>> list(qint64 after = 0) const;

    /// Only lines about this, and those of the whole workspace that name it in their detail; oldest first.
    Result<QList<AuditEntry>> list(const QString &entity, const QString &detail) const;

    /// The details of every line with this action, oldest first.
    Result<QStringList> subjects(const QString &action) const;

    /// Goes through every line; the Error names the first that was changed, put in or taken out.
    Result<> verifyChain() const;

    /// The line at which the chain breaks, as it stands there; no value where it holds.
    struct Break
    {
        qint64 expected = 0; ///< The number that the line should have.
        AuditEntry found;
    };
    Result<std::optional<Break>> firstBreak() const;

    Result<qint64> count() const;

    /// The latest moment among the last lines; invalid where there is none.
    Result<QDateTime> latest() const;

    /// The hash of the last line; 32 zero bytes where there is none.
    Result<QByteArray> head() const;

    /// True where a head that was noted elsewhere stands in the chain.
    Result<bool> knows(const QByteArray &head) const;

private:
    Connection &m_connection;
};

/// Number and hash of the last line, where it is whole in itself; of a workspace of any version.
Result<std::optional<std::pair<qint64, QByteArray>>> lastWholeLine(Connection &connection);

} // namespace candour
