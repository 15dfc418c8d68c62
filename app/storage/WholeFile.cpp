// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WholeFile.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Hash.h"
#include "storage/Messages.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace candour {

namespace {

constexpr qint64 ReadAtOnce = 1024 * 1024;

/// Visits the bytes of a file, piece by piece.
Result<> eachPiece(const QString &path, const std::function<Result<>(const QByteArray &)> &visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return storageFailure(path, SQLITE_CANTOPEN, file.errorString());
    QByteArray piece(ReadAtOnce, Qt::Uninitialized);
    for (;;) {
        const qint64 length = file.read(piece.data(), piece.size());
        if (length < 0)
            return storageFailure(path, SQLITE_IOERR_READ, file.errorString());
        if (length == 0)
            return {};
        if (const auto visited = visit(QByteArray::fromRawData(piece.constData(), length)); !visited)
            return visited;
    }
}

int codeOf(const QFile &file)
{
    return file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL
                                                                                            : SQLITE_IOERR_WRITE;
}

} // namespace

Result<QByteArray> fileHash(const QString &path)
{
    PieceHash hash;
    return eachPiece(path,
                     [&](const QByteArray &piece) -> Result<> {
                         hash.add(piece);
                         return {};
                     })
        .map([&] { return hash.result(); });
}

Result<QByteArray> copyBytes(const QString &source, const QString &target)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return unusableFile(target,
                            StorageMessages::tr("“%1” cannot be created. Check that you may write to its folder."),
                            file.errorString());
    PieceHash hash;
    auto copied = eachPiece(source, [&](const QByteArray &piece) -> Result<> {
        hash.add(piece);
        if (file.write(piece) != piece.size())
            return storageFailure(target, codeOf(file), file.errorString());
        return {};
    });
    if (copied && ::fsync(file.handle()) != 0)
        copied = storageFailure(target, SQLITE_IOERR_FSYNC, u"fsync"_s);
    file.close();
    if (!copied)
        QFile::remove(target);
    return copied.map([&] { return hash.result(); });
}

Result<> takePlace(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return storageFailure(to, SQLITE_CANTOPEN, u"rename"_s);
    return syncFolder(to);
}

void shareAs(const QString &like, const QString &file)
{
    struct stat seen = {};
    mode_t mode = S_IRUSR | S_IWUSR;
    if (::stat(QFile::encodeName(like).constData(), &seen) == 0) {
        mode = seen.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
        // Only whoever is in that group can give a file to it; elsewhere the folder decides.
        static_cast<void>(!::chown(QFile::encodeName(file).constData(), uid_t(-1), seen.st_gid));
    } else if (::stat(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &seen) == 0) {
        if (seen.st_mode & S_IWGRP)
            mode |= S_IRGRP | S_IWGRP;
        if (seen.st_mode & S_IWOTH && !(seen.st_mode & S_ISVTX))
            mode |= S_IROTH | S_IWOTH;
    }
    static_cast<void>(!::chmod(QFile::encodeName(file).constData(), mode));
}

} // namespace candour
