// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "proof/Verifier.h"
#include "workspace/Messages.h"
#include "workspace/Publishing.h"
#include "workspace/RegisterRecord.h"
#include "workspace/Versions.h"

#include <QDir>

namespace candour::publishing {

namespace {

/// What was published into this folder, or anywhere where none is given, the earliest first; what was taken away is
/// expected nowhere.
Result<QList<PublishedRecord>> records(const Workspace &workspace, const QString &folder)
{
    const auto files = recordedFiles(workspace);
    if (!files)
        return failed(files);
    QList<PublishedRecord> all;
    for (const RecordedFile &one : *files) {
        if (!folder.isEmpty() && one.folder != folder)
            continue;
        const auto reference = workspace.referenceOf(one.assessment);
        if (!reference)
            return failed(reference);
        if (one.isGone && !folder.isEmpty())
            all.removeIf([&](const PublishedRecord &record) { return record.path == one.file.name; });
        else if (!one.isGone)
            all += PublishedRecord{one.file.name, one.file.sha256, *reference, one.version};
    }
    return all;
}

/// What became of the version whose file this is; empty where it is the newest that readers find.
Result<QString> fateOf(const Workspace &workspace, const VerifiedFile &file)
{
    const auto all = versions::published(workspace);
    if (!all)
        return failed(all);
    for (const versions::Version &version : *all) {
        if (version.reference != file.reference || version.publication.number != file.version)
            continue;
        const QString day = QLocale().toString(version.ended, u"d MMMM yyyy"_s);
        switch (version.publication.status) {
        case PublicationStatus::Published:
            return version.isLive() ? PublishingMessages::tr("Live at %1.").arg(version.address) : QString();
        case PublicationStatus::Superseded:
            return PublishingMessages::tr("There is a newer version.");
        case PublicationStatus::Withdrawn:
            return PublishingMessages::tr("This version was withdrawn on %1.").arg(day);
        case PublicationStatus::TakenDown:
            return PublishingMessages::tr("This version was taken down on %1.").arg(day);
        }
    }
    return QString();
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
    const auto note = one.state == FileState::Intact
                          ? fateOf(workspace, *file)
                          : Result<QString>(PublishingMessages::tr(
                                "This file was not published from this workspace, or was changed since."));
    if (!note)
        return failed(note);
    one.note = *note;
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
