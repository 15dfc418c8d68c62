// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/LogGate.h"

#include "base/Literals.h"
#include "storage/AuditStore.h"
#include "storage/Failure.h"
#include "storage/Messages.h"
#include "storage/RowSums.h"

namespace candour {

namespace {

tl::unexpected<Error> foreignLog(const QString &path, const QString &why)
{
    return unusableFile(path,
                        StorageMessages::tr("“%1” and the log beside it (“%1-wal”) do not belong together: one of the "
                                            "two was copied or put back by hand. Nothing was changed. Move the log "
                                            "away and open the workspace again, or go back to a backup."),
                        why);
}

bool isWhole(Connection &connection)
{
    const auto answer = connection.value(u"PRAGMA integrity_check(1)"_s);
    return answer && answer->toString() == "ok"_L1;
}

} // namespace

Result<> requireOwnLog(Connection &withLog, const Result<> &health)
{
    const QString &path = withLog.path();
    const auto alone = Connection::open(path, Connection::Mode::Immutable);
    if (!alone)
        return health; // a file that was being written when the power went needs its log to be read at all
    if (const auto line = lastWholeLine(**alone); line && *line) {
        const auto same = withLog.value(u"SELECT hash FROM audit WHERE number=?"_s, {(*line)->first});
        if (same && same->toByteArray() != (*line)->second)
            return foreignLog(path, u"line %1 of the audit differs"_s.arg((*line)->first));
    }
    if (!health) // the log has checksums of its own, so it makes no whole file worse
        return isWhole(**alone) ? foreignLog(path, health.error().detail) : health;
    const auto difference = rowsums::difference(withLog);
    if (!difference)
        return failed(difference);
    if (difference->isEmpty())
        return {};
    // Rows that somebody changed before there was the log are as far off without it.
    const auto before = rowsums::difference(**alone);
    if (!before || *before != *difference)
        return foreignLog(path, u"other rows: "_s + QStringList(difference->keys()).join(u' '));
    return {};
}

} // namespace candour
