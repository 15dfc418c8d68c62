// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Backup.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Messages.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>
#include <unistd.h>

namespace candour {

namespace {

tl::unexpected<Error> exists(const QString &path)
{
    return fail(ErrorKind::Refused,
                StorageMessages::tr("“%1” exists already; nothing was changed. Choose another name.")
                    .arg(QFileInfo(path).fileName()));
}

/// A second connection, because a copy made by the writing one would hold up every save.
Result<> vacuumInto(const QString &source, const QString &target)
{
    auto connection = Connection::open(source, Connection::Mode::ReadOnly);
    if (!connection)
        return failed(connection);
    (*connection)->allowAttaching(1);
    return (*connection)->set(u"query_only"_s, u"OFF"_s, u"0"_s).and_then([&] {
        return (*connection)->run(u"VACUUM INTO ?"_s, {target});
    });
}

Result<> verify(const QString &copy)
{
    auto connection = Connection::open(copy, Connection::Mode::Immutable);
    if (!connection)
        return failed(connection);
    const auto answer = (*connection)->value(u"PRAGMA quick_check(1)"_s);
    if (!answer)
        return failed(answer);
    const auto application = (*connection)->value(u"PRAGMA application_id"_s);
    if (!application)
        return failed(application);
    if (answer->toString() != u"ok"_s || application->toInt() != Schema::ApplicationId)
        return unusableFile(
            copy,
            StorageMessages::tr("The copy “%1” did not come out whole and was thrown away. Check the disk and try "
                                "again."),
            answer->toString());
    return {};
}

Result<> syncFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || ::fsync(file.handle()) != 0)
        return storageFailure(path, SQLITE_IOERR, u"fsync"_s);
    return {};
}

/// Gives the finished copy its name, unless somebody took the name meanwhile.
Result<> rename(const QString &from, const QString &to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    if (errno == EEXIST)
        return exists(to);
    // Some file systems know no second name for a file; there the check and the renaming are two steps.
    if (QFileInfo::exists(to) || !QFile::rename(from, to))
        return storageFailure(to, SQLITE_CANTOPEN, u"rename"_s);
    return {};
}

} // namespace

Result<> copyInto(const QString &sourcePath, const QString &targetPath)
{
    if (QFileInfo::exists(targetPath) || QFileInfo(targetPath).isSymLink())
        return exists(targetPath);
    const QString unfinished = targetPath + u".unfinished-"_s + randomId();
    QFile file(unfinished);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unusableFile(targetPath,
                            StorageMessages::tr("“%1” cannot be created. Check that you may write to its folder."),
                            file.errorString());
    file.close();
    const auto done = vacuumInto(sourcePath, unfinished)
                          .and_then([&] { return verify(unfinished); })
                          .and_then([&] { return syncFile(unfinished); })
                          .and_then([&] { return rename(unfinished, targetPath); })
                          .and_then([&] { return syncFolder(targetPath); });
    QFile::remove(unfinished);
    return done;
}

Result<> backup(const Database &database, const QString &targetPath)
{
    return copyInto(database.path(), targetPath);
}

} // namespace candour
