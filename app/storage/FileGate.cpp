// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FileGate.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Messages.h"
#include "storage/Schema.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace candour {

namespace {

constexpr qint64 SmallestDatabase = 512; // one page of the smallest size
constexpr int VersionOffset = 60;        // https://www.sqlite.org/fileformat2.html, 1.3
constexpr int ApplicationOffset = 68;
constexpr int HeaderSize = 100;
constexpr int JournalSizeOffset = 16; // the same, 3: how many pages the file had before
constexpr int JournalHeaderSize = 28;

Result<> regularFile(const QString &path, const QFileInfo &info)
{
    if (info.isDir())
        return unusableFile(path, StorageMessages::tr("“%1” is a folder, not a workspace."));
    if (!info.exists())
        return unusableFile(path, StorageMessages::tr("“%1” is not there. Check its name and folder."));
    if (!info.isFile())
        return unusableFile(path, StorageMessages::tr("“%1” is not a file that can be opened."));
    if (info.size() < SmallestDatabase)
        return unusableFile(
            path, StorageMessages::tr("“%1” is empty or cut short. If it was a workspace, go back to a backup."));
    return {};
}

} // namespace

Result<QString> workspaceFile(const QString &path, int version)
{
    if (const auto regular = regularFile(path, QFileInfo(path)); !regular)
        return failed(regular);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageFailure(path, SQLITE_CANTOPEN, file.errorString());
    const QByteArray header = file.read(HeaderSize);
    if (header.size() < HeaderSize || !header.startsWith("SQLite format 3\0"_ba))
        return unusableFile(
            path, StorageMessages::tr("“%1” is not a Candour workspace, or its beginning is damaged. If it was one, go "
                                      "back to a backup."));
    const char *fields = header.constData();
    if (qFromBigEndian<quint32>(fields + ApplicationOffset) != quint32(Schema::ApplicationId))
        return unusableFile(path,
                            StorageMessages::tr("“%1” belongs to another program; it is not a Candour workspace."));
    if (const int found = qFromBigEndian<qint32>(fields + VersionOffset); found > version)
        return newerWorkspace(path, found);
    return QFileInfo(path).canonicalFilePath();
}

int versionIn(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(HeaderSize) : QByteArray();
    return header.size() < HeaderSize ? 0 : qFromBigEndian<qint32>(header.constData() + VersionOffset);
}

tl::unexpected<Error> newerWorkspace(const QString &path, int found)
{
    return unusableFile(
        path,
        StorageMessages::tr("“%1” was made by a newer version of Candour; nothing was changed. Open it with that "
                            "version."),
        u"schema version %1"_s.arg(found));
}

bool isServedByOthers(const QByteArray &fileSystem)
{
    static constexpr const char *Served[] = {
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "davfs",
        // File systems of a program: of a server, of a desktop's network places, of a service in the cloud.
        "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.kio-fuse",
        "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.pcloud",
        // Folders that the host of a virtual machine lends it.
        "vboxsf", "fuse.vmhgfs-fuse"};
    return std::any_of(std::begin(Served), std::end(Served), [&](const char *name) { return fileSystem == name; });
}

Result<> writableFileSystem(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
    if (!isServedByOthers(type))
        return {};
    return fail(ErrorKind::Refused,
                StorageMessages::tr(
                    "“%1” is on a network drive, where changes could be lost. Copy it to this computer and open the "
                    "copy, or open it to read only.")
                    .arg(QFileInfo(path).fileName()),
                QString::fromLatin1(type));
}

bool hasLog(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

bool mayWrite(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

void removeForeignLog(const QString &path)
{
    const QStringList files{path + u"-wal"_s, path + u"-shm"_s};
    const bool isForeign = std::any_of(files.begin(), files.end(),
                                       [](const QString &file) { return QFileInfo::exists(file) && !mayWrite(file); });
    if (isForeign && !hasLog(path))
        for (const QString &file : files)
            QFile::remove(file);
}

tl::unexpected<Error> existsAlready(const QString &path)
{
    return fail(ErrorKind::Refused,
                StorageMessages::tr("“%1” exists already; nothing was changed. Choose another name.")
                    .arg(QFileInfo(path).fileName()));
}

Result<> giveName(const QString &unfinished, const QString &path)
{
    if (::link(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) == 0)
        return syncFolder(path);
    if (errno == EEXIST)
        return existsAlready(path);
    // Some file systems know no second name for a file; there the check and the renaming are two steps.
    if (QFileInfo::exists(path) || !QFile::rename(unfinished, path))
        return storageFailure(path, SQLITE_CANTOPEN, u"rename"_s);
    return syncFolder(path);
}

void removeUnfinished(const QString &path)
{
    for (const QString &ending : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

void removeEmptyingJournal(const QString &path)
{
    QFile journal(path + u"-journal"_s);
    if (!journal.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = journal.read(JournalHeaderSize);
    if (header.size() == JournalHeaderSize && qFromBigEndian<quint32>(header.constData() + JournalSizeOffset) == 0)
        journal.remove();
}

Result<> syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    const bool done = folder >= 0 && ::fsync(folder) == 0;
    const QString reason = done ? QString() : QString::fromLocal8Bit(std::strerror(errno));
    if (folder >= 0)
        ::close(folder);
    if (!done)
        return storageFailure(path, SQLITE_IOERR, reason);
    return {};
}

} // namespace candour
