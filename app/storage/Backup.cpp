// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Backup.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "base/Patience.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Messages.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <functional>
#include <unistd.h>

namespace candour {

namespace {

Result<> vacuumInto(Connection &connection, const QString &target)
{
    const QByteArray quoted = target.toUtf8().replace('\'', "''");
    connection.allowAttaching(1);
    const auto done = connection.lend([&] { return connection.runScript("VACUUM INTO '" + quoted + "'"); });
    connection.allowAttaching(0);
    return done;
}

/// The copy is closed and whole, although what it was copied from is open for writing.
Result<> takeMarkAway(const QString &copy)
{
    auto connection = Connection::open(copy, Connection::Mode::ReadWrite);
    if (!connection)
        return failed(connection);
    const auto isMarked = (*connection)->isMarkedOpen();
    if (!isMarked)
        return failed(isMarked);
    return *isMarked ? (*connection)->run(u"DELETE FROM opened"_s) : Result<>();
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

/// Has the copy written under another name, looks whether it is whole, and gives it its name.
Result<> writeCopy(const QString &targetPath, const std::function<Result<>(const QString &)> &write)
{
    if (QFileInfo::exists(targetPath) || QFileInfo(targetPath).isSymLink())
        return existsAlready(targetPath);
    const QString unfinished = targetPath + u".unfinished-"_s + randomId();
    QFile file(unfinished);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unusableFile(targetPath,
                            StorageMessages::tr("“%1” cannot be created. Check that you may write to its folder."),
                            file.errorString());
    file.close();
    const auto finish = [&] {
        return takeMarkAway(unfinished)
            .and_then([&] { return verify(unfinished); })
            .and_then([&] { return syncFile(unfinished); })
            .and_then([&] { return giveName(unfinished, targetPath); });
    };
    const auto done = write(unfinished).and_then([&] { return patiently(finish); });
    removeUnfinished(unfinished);
    return done;
}

} // namespace

Result<> copyInto(const QString &sourcePath, const QString &targetPath)
{
    return writeCopy(targetPath, [&](const QString &unfinished) -> Result<> {
        // A second connection, because a copy made by the writing one would hold up every save.
        auto connection = Connection::open(sourcePath, Connection::Mode::ReadOnly);
        if (!connection)
            return failed(connection);
        return (*connection)->set(u"query_only"_s, u"OFF"_s, u"0"_s).and_then([&] {
            return vacuumInto(**connection, unfinished);
        });
    });
}

Result<> copyThrough(Database &database, const QString &targetPath)
{
    return writeCopy(targetPath,
                     [&](const QString &unfinished) { return vacuumInto(database.connection(), unfinished); });
}

Result<> backup(const Database &database, const QString &targetPath)
{
    return patiently([&] { return copyInto(database.path(), targetPath); });
}

} // namespace candour
