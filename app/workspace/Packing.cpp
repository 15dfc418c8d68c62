// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Packing.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/Messages.h"
#include "workspace/Targets.h"

#include <QDir>

namespace candour::publishing {

Result<> checkPackFolder(const Workspace &workspace, const QString &folder)
{
    const QFileInfo info(folder);
    const bool isFree = !info.exists() || (info.isDir() && QDir(folder).isEmpty());
    if (!isFree || info.isSymLink())
        return fail(ErrorKind::Refused,
                    PublishingMessages::tr("“%1” is not empty. Choose a new or empty folder for the files for GOV.UK. "
                                           "Nothing was written.")
                        .arg(folder));
    return targets::checkFolder(workspace, QDir(folder).filePath(u"x"_s));
}

Result<> writePack(const QList<FinishedFile> &files, const QString &folder)
{
    if (files.isEmpty())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Unreadable,
                    PublishingMessages::tr("The version is published, but the folder “%1” for the files for GOV.UK "
                                           "cannot be made.")
                        .arg(folder));
    for (const FinishedFile &file : files)
        if (const auto written = writeFile(QDir(folder).filePath(file.name), file.bytes); !written)
            return written;
    return {};
}

} // namespace candour::publishing
