// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Patience.h"
#include "storage/HomeRecord.h"
#include "storage/Restore.h"
#include "storage/WriterLock.h"
#include "workspace/Backups.h"
#include "workspace/HomeOpening.h"

#include <QThread>

namespace candour {

namespace homes {

namespace {

/// What \a open opens is used by this thread, whichever thread opened it.
template<typename Open>
Result<OpenedWorkspace> openPatiently(const Open &open)
{
    return patiently([&, here = QThread::currentThread()] {
        Result<OpenedWorkspace> opened = open();
        if (opened)
            opened->workspace->giveTo(here);
        return opened;
    });
}

Result<OpenedWorkspace> openThere(const HomePaths &paths, const QString &path, Workspace::Access access,
                                  const Clock &clock, const Actor &actor, Insist insist)
{
    if (paths.isHome()) {
        HomeOpening opening(paths, clock, actor);
        return access == Workspace::Access::ReadOnly ? opening.toRead(insist) : opening.toWrite(insist);
    }
    auto workspace = Workspace::open(path, access, clock, actor);
    if (!workspace)
        return failed(workspace);
    return OpenedWorkspace{.home = {}, .workspace = std::move(*workspace), .notice = {}};
}

Result<OpenedWorkspace> createThere(const HomePaths &paths, const QString &path, const Clock &clock, const Actor &actor)
{
    std::unique_ptr<HomeCopy> home;
    if (paths.isHome()) {
        auto begun = HomeOpening(paths, clock, actor).begin([&](const QString &working) {
            return Workspace::create(working, clock, actor).map([](const auto &) {});
        });
        if (!begun)
            return failed(begun);
        home = std::move(*begun);
    }
    auto workspace = home ? Workspace::open(paths.working(), Workspace::Access::ReadWrite, clock, actor)
                          : Workspace::create(path, clock, actor);
    if (!workspace)
        return failed(workspace);
    return OpenedWorkspace{.home = std::move(home), .workspace = std::move(*workspace), .notice = {}};
}

Result<> makeThere(const HomePaths &paths, const QString &path, const Clock &clock, const Actor &actor,
                   const std::function<Result<>(const QString &path)> &make)
{
    if (!paths.isHome())
        return make(path);
    const auto begun = HomeOpening(paths, clock, actor).begin(make);
    if (!begun)
        return failed(begun);
    (*begun)->finish(clock.now(), actor.name);
    return {};
}

} // namespace

Result<OpenedWorkspace> open(const QString &path, Workspace::Access access, const Clock &clock, const Actor &actor,
                             Insist insist, const Places &places)
{
    return openPatiently([&] { return openThere(HomePaths(path, places), path, access, clock, actor, insist); });
}

Result<OpenedWorkspace> create(const QString &path, const Clock &clock, const Actor &actor, const Places &places)
{
    return openPatiently([&] { return createThere(HomePaths(path, places), path, clock, actor); });
}

Result<> make(const QString &path, const Clock &clock, const Actor &actor,
              const std::function<Result<>(const QString &path)> &make, const Places &places)
{
    return patiently([&] { return makeThere(HomePaths(path, places), path, clock, actor, make); });
}

bool hasWholeWorkingCopy(const QString &path, const Clock &clock, const Places &places)
{
    return patiently([&] {
        const HomePaths paths(path, places);
        if (!paths.isHome() || !paths.isThere() || !paths.hasWorking(paths.record()) || isNewer(paths.home()))
            return false;
        return !checkBackup(paths.home()) &&
               Workspace::open(paths.working(), Workspace::Access::ReadOnly, clock, Actor()).has_value();
    });
}

Result<QString> restore(const QString &backupPath, const QString &path, const Clock &clock, const Actor &actor,
                        const Places &places)
{
    return patiently([&] {
        const HomePaths paths(path, places);
        return paths.isHome() ? HomeOpening(paths, clock, actor).restore(backupPath)
                              : backups::restore(backupPath, path, clock, actor);
    });
}

} // namespace homes

} // namespace candour
