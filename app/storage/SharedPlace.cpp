// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SharedPlace.h"

#include "base/Literals.h"
#include "storage/FileGate.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace candour {

namespace {

/// What a service leaves in the folder that it copies.
struct SyncSign
{
    enum Kind { File, Folder, Any, Pattern };
    const char *service;
    const char *name;
    Kind kind;
};

/// Only what no other program makes. A folder "~/.dropbox" is none: there the service keeps its own settings.
constexpr SyncSign SyncSigns[] = {
    {"Syncthing", ".stfolder", SyncSign::Any},       // docs.syncthing.net/users/config.html, markerName
    {"Dropbox", ".dropbox.cache", SyncSign::Folder}, // help.dropbox.com/desktop-web/cache-folder
    {"Dropbox", ".dropbox", SyncSign::File},         // in each folder that is shared
    {"Nextcloud", ".sync_*.db", SyncSign::Pattern},  // the sync journal, docs.nextcloud.com/desktop
    {"Nextcloud", "._sync_*.db", SyncSign::Pattern}, // the same of earlier versions, and of ownCloud
    {"Nextcloud", ".nextcloudsync.log", SyncSign::File},
    {"ownCloud", ".owncloudsync.log", SyncSign::File},
    {"ownCloud", ".OwnCloudSync.log", SyncSign::File},
    {"Resilio Sync", ".sync/ID", SyncSign::File},
    {"Seafile", ".seafile-data", SyncSign::Folder},
};

/// Where services put their folder unless somebody says otherwise; they leave no sign in it.
constexpr const char *UsualNames[] = {"OneDrive", "Google Drive", "GoogleDrive", "Insync"};

bool isThere(const QDir &folder, const SyncSign &sign)
{
    const QString name = QString::fromLatin1(sign.name);
    if (sign.kind == SyncSign::Pattern)
        return !folder.entryList({name}, QDir::Files | QDir::Hidden, QDir::Unsorted).isEmpty();
    const QFileInfo found(folder.filePath(name));
    switch (sign.kind) {
    case SyncSign::File:
        return found.isFile();
    case SyncSign::Folder:
        return found.isDir();
    default:
        return found.exists();
    }
}

QString usualFolder(const QDir &folder)
{
    QDir above = folder;
    if (!above.cdUp() || above != QDir::home())
        return {};
    for (const char *name : UsualNames)
        if (folder.dirName() == QLatin1StringView(name))
            return folder.dirName();
    return {};
}

} // namespace

QString syncedBy(const QString &folder)
{
    const QDir looked(folder);
    for (const SyncSign &sign : SyncSigns)
        if (isThere(looked, sign))
            return QString::fromLatin1(sign.service);
    return usualFolder(looked);
}

QString sharedBy(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QByteArray fileSystem = QStorageInfo(folder).fileSystemType();
    if (isServedByOthers(fileSystem))
        return QString::fromLatin1(fileSystem);
    const QString real = QFileInfo(folder).canonicalFilePath();
    QDir above(real.isEmpty() ? folder : real);
    do {
        if (const QString service = syncedBy(above.path()); !service.isEmpty())
            return service;
    } while (above.cdUp());
    return {};
}

} // namespace candour
