// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PublishedVersions.h"

#include "base/Literals.h"
#include "cli/Messages.h"

namespace candour {

Result<VersionName> publishedVersion(const Invocation &call, const Workspace &workspace)
{
    const auto id = versions::find(workspace, call.words.value(0));
    if (!id)
        return failed(id);
    if (call.has(u"version"_s)) {
        bool isNumber = false;
        const int number = call.option(u"version"_s).toInt(&isNumber);
        if (!isNumber || number < 1)
            return fail(ErrorKind::Usage, CommandLineMessages::tr("A version is a number, such as 2."));
        return VersionName{*id, number};
    }
    const auto all = workspace.publications(*id);
    if (!all)
        return failed(all);
    return VersionName{*id, all->first().number};
}

CommandOption versionOption()
{
    return {u"version"_s, u"N"_s, CommandLineMessages::tr("Its number; the newest where it is not given")};
}

} // namespace candour
