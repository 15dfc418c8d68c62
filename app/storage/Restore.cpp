// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Restore.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Backup.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/WholeFile.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace candour {

namespace {

/// The log follows the name of its file, so that the two are one workspace still.
Result<> setAside(const QString &path, const QString &aside)
{
    if (!QFile::copy(path, aside))
        return storageFailure(aside, SQLITE_CANTOPEN, u"copy"_s);
    const QString log = path + u"-wal"_s;
    if (QFileInfo::exists(log) && !QFile::rename(log, aside + u"-wal"_s))
        return storageFailure(aside, SQLITE_CANTOPEN, u"rename"_s);
    QFile::remove(path + u"-shm"_s); // only an index of the log, made anew from it
    return syncFolder(path);
}

} // namespace

QString nameAside(const QString &path)
{
    const QString name = path + u".before-restore"_s;
    QString free = name;
    for (int n = 2; QFileInfo::exists(free) || QFileInfo::exists(free + u"-wal"_s); ++n)
        free = name + u"-%1"_s.arg(n);
    return free;
}

Result<> checkBackup(const QString &backupPath)
{
    const auto schema = Schema::ours();
    if (!schema)
        return failed(schema);
    const auto file = workspaceFile(backupPath, schema->version());
    if (!file)
        return failed(file);
    // Opening the workspace brings it up to date.
    const Schema itsOwn = schema->upTo(std::clamp(versionIn(*file), 1, schema->version()));
    return Database::open(*file, Access::ReadOnly, itsOwn).and_then([](const auto &backup) {
        return backup->checkRecords();
    });
}

Result<QString> restore(const QString &backupPath, const QString &workspacePath)
{
    if (const auto whole = checkBackup(backupPath); !whole)
        return failed(whole);
    const QString path =
        QFileInfo::exists(workspacePath) ? QFileInfo(workspacePath).canonicalFilePath() : workspacePath;
    const auto lock = writableFileSystem(path).and_then([&] { return WriterLock::take(path); });
    if (!lock)
        return failed(lock);
    const QString unfinished = path + u".unfinished-"_s + randomId();
    const QString aside = QFileInfo::exists(path) ? nameAside(path) : QString();
    const auto done = copyInto(backupPath, unfinished)
                          .and_then([&]() -> Result<> { return aside.isEmpty() ? Result<>() : setAside(path, aside); })
                          .and_then([&] { return takePlace(unfinished, path); });
    removeUnfinished(unfinished);
    return done.map([&] { return aside; });
}

} // namespace candour
