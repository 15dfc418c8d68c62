// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/HomeRecord.h"
#include "storage/Restore.h"
#include "storage/WholeFile.h"
#include "storage/WriterLock.h"
#include "workspace/Backups.h"
#include "workspace/HomeOpening.h"
#include "workspace/HomeSending.h"
#include "workspace/Messages.h"

#include <QFileInfo>

namespace candour {

namespace {

tl::unexpected<Error> notMade(const QString &path, const QString &detail)
{
    return unusableFile(path,
                        HomeCopyMessages::tr("“%1” could not be written to its place, so nothing was made. Check that "
                                             "you may write there."),
                        detail);
}

} // namespace

/// Keeps what stands at home under another name, and lets the working copy take its place.
Result<QString> HomeOpening::setAside()
{
    const QString aside = nameAside(m_paths.home());
    const auto copied = copyBytes(m_paths.home(), aside);
    const auto hash = copied.and_then([&](const QByteArray &) { return m_paths.hashAtHome(); });
    if (!hash)
        return failed(hash);
    if (hasLog(m_paths.home()))
        if (const auto log = copyBytes(m_paths.home() + u"-wal"_s, aside + u"-wal"_s); !log)
            return failed(log);
    shareAs(m_paths.home(), aside);
    m_record->hash = *hash;
    m_record->head.clear();
    m_record->beside.clear();
    m_record->besideHash.clear();
    return aside;
}

Result<std::unique_ptr<HomeCopy>> HomeOpening::begin(const std::function<Result<>(const QString &path)> &make)
{
    if (m_paths.isThere())
        return existsAlready(m_paths.home());
    if (const auto taken = take(Insist::Nothing); !taken)
        return taken.error().kind == ErrorKind::Refused ? failed(taken) : notMade(m_paths.home(), taken.error().detail);
    if (QFileInfo::exists(m_paths.working())) {
        giveUp();
        return fail(ErrorKind::Refused, HomeCopyMessages::tr("A working copy of “%1” is still on this computer, from "
                                                             "when a file of this name was there. Open that file, or "
                                                             "choose another name.")
                                            .arg(m_paths.name()));
    }
    m_record->head.clear();
    auto made = make(m_paths.working()).and_then([&] { return m_paths.save(*m_record); });
    if (made)
        if (const auto sent = sendHome(m_paths, m_clock.now(), m_actor.name); !sent)
            made = notMade(m_paths.home(), sent.error().detail);
    if (!made) {
        removeUnfinished(m_paths.working());
        giveUp();
        return failed(made);
    }
    return homeCopy();
}

Result<QString> HomeOpening::restore(const QString &backupPath)
{
    if (const auto taken = take(Insist::Nothing); !taken) {
        giveUp();
        return failed(taken);
    }
    auto kept = backups::restore(backupPath, m_paths.working(), m_clock, m_actor);
    if (!kept) {
        giveUp();
        return kept;
    }
    m_record->isReplacing = false;
    m_record->head.clear();
    if (m_paths.isThere())
        if (const auto hash = m_paths.hashAtHome(); hash && *hash != m_record->hash)
            kept = setAside();
    const auto sent =
        kept.and_then([&](const QString &) { return m_paths.save(*m_record); }).and_then([&]() -> Result<> {
            const HomeCopyState state = homeCopy()->finish(m_clock.now(), m_actor.name);
            return state.trouble ? Result<>(tl::unexpected(*state.trouble)) : Result<>();
        });
    return sent.and_then([&] { return kept; });
}

} // namespace candour
