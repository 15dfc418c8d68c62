// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/HomeRecord.h"
#include "storage/Restore.h"
#include "storage/WriterLock.h"
#include "workspace/Backups.h"
#include "workspace/HomeOpening.h"

namespace candour {

namespace homes {

Result<OpenedWorkspace> open(const QString &path, Workspace::Access access, const Clock &clock, const Actor &actor,
                             Insist insist, const Places &places)
{
    const HomePaths paths(path, places);
    if (paths.isHome()) {
        HomeOpening opening(paths, clock, actor);
        return access == Workspace::Access::ReadOnly ? opening.toRead(insist) : opening.toWrite(insist);
    }
    auto workspace = Workspace::open(path, access, clock, actor);
    if (!workspace)
        return failed(workspace);
    return OpenedWorkspace{.home = {}, .workspace = std::move(*workspace), .notice = {}};
}

Result<OpenedWorkspace> create(const QString &path, const Clock &clock, const Actor &actor, const Places &places)
{
    const HomePaths paths(path, places);
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

Result<> make(const QString &path, const Clock &clock, const Actor &actor,
              const std::function<Result<>(const QString &path)> &make, const Places &places)
{
    const HomePaths paths(path, places);
    if (!paths.isHome())
        return make(path);
    const auto begun = HomeOpening(paths, clock, actor).begin(make);
    if (!begun)
        return failed(begun);
    (*begun)->finish(clock.now(), actor.name);
    return {};
}

bool hasWholeWorkingCopy(const QString &path, const Clock &clock, const Places &places)
{
    const HomePaths paths(path, places);
    if (!paths.isHome() || !paths.isThere() || !paths.hasWorking(paths.record()) || isNewer(paths.home()))
        return false;
    return !checkBackup(paths.home()) &&
           Workspace::open(paths.working(), Workspace::Access::ReadOnly, clock, Actor()).has_value();
}

Result<QString> restore(const QString &backupPath, const QString &path, const Clock &clock, const Actor &actor,
                        const Places &places)
{
    const HomePaths paths(path, places);
    return paths.isHome() ? HomeOpening(paths, clock, actor).restore(backupPath)
                          : backups::restore(backupPath, path, clock, actor);
}

} // namespace homes

} // namespace candour
