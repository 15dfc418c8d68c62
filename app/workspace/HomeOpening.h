// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/HomePaths.h"

namespace candour {

/// The way from a home copy to an open workspace, once. Included by workspace sources only.
class HomeOpening
{
public:
    /// All outlive it.
    HomeOpening(const HomePaths &paths, const Clock &clock, const Actor &actor);
    ~HomeOpening();
    HomeOpening(const HomeOpening &) = delete;
    HomeOpening &operator=(const HomeOpening &) = delete;

    Result<OpenedWorkspace> toRead(Insist insist);
    Result<OpenedWorkspace> toWrite(Insist insist);

    /// Has \a make write a new workspace into the working copy, and sends it; open for writing still.
    Result<std::unique_ptr<HomeCopy>> begin(const std::function<Result<>(const QString &path)> &make);

    /// Puts a backup in the place of the working copy and of what stands at home; where the latter is kept, or what
    /// stood here.
    Result<QString> restore(const QString &backupPath);

private:
    Result<> take(Insist insist);
    Result<> lock(Insist insist);
    Result<> bringUpToDate(Insist insist);
    Result<> resolve();
    Result<> fetch();
    Result<> install(const QByteArray &hash, bool hadLog);
    Result<QString> setAside();
    Result<QString> copyToRead() const;
    bool isOpenHere() const;
    void giveUp();
    std::unique_ptr<HomeCopy> homeCopy(QString reading = {});

    const HomePaths &m_paths;
    const Clock &m_clock;
    const Actor &m_actor;
    std::unique_ptr<HomeRecord> m_record;
    std::unique_ptr<WriterLock> m_session;
    QString m_notice;
};

} // namespace candour
