// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WriterLock.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Messages.h"
#include "storage/Process.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

namespace candour {

namespace {

/// A lock gets its name a moment after it is made, which a program that is killed in between never comes to.
constexpr int NamingMilliseconds = 1000;

QString hostOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    return host;
}

/// Takes over a lock that stays without a name, unless somebody still holds it open.
bool takeNameless(QLockFile &lock)
{
    return hostOf(lock).isEmpty() && (lock.tryLock(NamingMilliseconds) ||
                                      (hostOf(lock).isEmpty() && lock.removeStaleLockFile() && lock.tryLock(0)));
}

tl::unexpected<Error> heldBy(const QString &path, const QString &lockPath, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const QFileInfo info(lockPath);
    if (host.isEmpty() || info.owner().isEmpty())
        return storageFailure(path, SQLITE_BUSY, u"lock without a name"_s);
    const QString sentence =
        StorageMessages::tr("“%1” has been open for writing by %2 since %3. Open it to read only, or "
                            "ask them to close it.");
    return fail(ErrorKind::Refused,
                sentence.arg(QFileInfo(path).fileName(), info.owner() + u'@' + host,
                             info.lastModified().toString(u"yyyy-MM-dd HH:mm"_s)),
                u"%1, process %2"_s.arg(program).arg(process));
}

} // namespace

WriterLock::WriterLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
WriterLock::WriterLock(WriterLock &&) noexcept = default;
WriterLock::~WriterLock() = default;

Result<WriterLock> WriterLock::take(const QString &path)
{
    const QString lockPath = path + u".lock"_s;
    auto lock = std::make_unique<QLockFile>(lockPath);
    lock->setStaleLockTime(0); // stale only where the process is gone, however long it works
    if (lock->tryLock(0) || (lock->error() == QLockFile::LockFailedError && takeNameless(*lock)))
        return WriterLock(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return heldBy(path, lockPath, *lock);
    return unusableFile(path, StorageMessages::tr("The folder of “%1” cannot be written to, so the "
                                                  "workspace can be opened to read only."));
}

bool WriterLock::isHeld(const QString &path)
{
    const QLockFile lock(path + u".lock"_s);
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return QFileInfo::exists(path + u".lock"_s); // it has no name yet
    return host != QSysInfo::machineHostName() || isRunning(process);
}

} // namespace candour
