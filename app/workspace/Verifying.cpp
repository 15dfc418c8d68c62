// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "proof/Verifier.h"
#include "publish/RegisterPaths.h"
#include "workspace/Messages.h"
#include "workspace/Publishing.h"

#include <QDir>

namespace candour::publishing {

namespace {

/// What was published into this folder, or anywhere where none is given; the earliest first, because a page that every
/// version rewrites is expected as the last one left it.
Result<QList<PublishedRecord>> records(const Workspace &workspace, const QString &folder)
{
    const auto publications = workspace.publications();
    if (!publications)
        return failed(publications);
    QList<PublishedRecord> all;
    for (auto one = publications->crbegin(); one != publications->crend(); ++one) {
        if (!folder.isEmpty() && one->folder != folder)
            continue;
        const auto reference = workspace.referenceOf(one->assessment);
        if (!reference)
            return failed(reference);
        for (const PublishedFile &file : one->files)
            all += PublishedRecord{file.name, file.sha256, *reference,
                                   isOfVersion(file.name) ? versionOf(file.name) : one->number};
    }
    return all;
}

Verified verified(const VerifiedFile &file)
{
    Verified one{.name = file.path, .reference = file.reference, .version = file.version};
    switch (file.standing) {
    case FileStanding::Intact:
        one.state = FileState::Intact;
        break;
    case FileStanding::Changed:
        one.state = FileState::Changed;
        break;
    case FileStanding::Missing:
        one.state = FileState::Missing;
        break;
    case FileStanding::Stranger:
        one.state = FileState::Strange;
        break;
    }
    return one;
}

Result<QList<Verified>> verifyOne(const Workspace &workspace, const QString &path)
{
    const auto known = records(workspace, {});
    if (!known)
        return failed(known);
    const auto file = identifyFile(path, *known);
    if (!file)
        return failed(file);
    Verified one = verified(*file);
    if (one.state != FileState::Intact)
        one.note = PublishingMessages::tr("This file was not published from this workspace, or was changed since.");
    return QList<Verified>{one};
}

} // namespace

Result<QList<Verified>> verify(const Workspace &workspace, const QString &folderOrFile)
{
    const QFileInfo info(folderOrFile);
    if (info.isFile())
        return verifyOne(workspace, folderOrFile);
    if (!info.isDir())
        return fail(ErrorKind::Unreadable,
                    PublishingMessages::tr("There is no file or folder “%1”.").arg(folderOrFile));
    const QString folder = QDir::cleanPath(info.absoluteFilePath());
    const auto expected = records(workspace, folder);
    if (!expected)
        return failed(expected);
    if (expected->isEmpty())
        return fail(ErrorKind::Refused,
                    PublishingMessages::tr("Nothing was published from this workspace into “%1”.").arg(folderOrFile));
    const auto files = verifyFolder(folder, *expected);
    if (!files)
        return failed(files);
    QList<Verified> all;
    for (const VerifiedFile &file : *files)
        all += verified(file);
    return all;
}

} // namespace candour::publishing
