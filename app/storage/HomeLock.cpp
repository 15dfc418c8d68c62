// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/HomeLock.h"

#include "base/CleanText.h"
#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Messages.h"
#include "storage/Process.h"
#include "storage/WholeFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <sqlite3.h>

#include <cerrno>
#include <unistd.h>

namespace candour::homeLock {

namespace {

constexpr qint64 LargestLock = 4096;

enum Line { Process, Program, Computer, Machine, Boot, Token, Since, Person, LineCount };

QString lockPath(const QString &homePath)
{
    return homePath + u".lock"_s;
}

QByteArray linesFor(const HomeHolder &holder)
{
    QStringList lines(LineCount);
    lines[Process] = QString::number(QCoreApplication::applicationPid());
    // A program of another name is taken for another program, which has got the number since.
    lines[Program] = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    lines[Computer] = QSysInfo::machineHostName();
    lines[Machine] = QString::fromLatin1(QSysInfo::machineUniqueId());
    lines[Boot] = QString::fromLatin1(QSysInfo::bootUniqueId());
    lines[Token] = holder.token;
    lines[Since] = holder.since.toUTC().toString(Qt::ISODate);
    lines[Person] = cleanText(holder.person).simplified();
    return lines.join(u'\n').toUtf8() + '\n';
}

bool hasEnded(const QStringList &lines)
{
    if (lines.value(Computer) != QSysInfo::machineHostName() ||
        lines.value(Machine) != QString::fromLatin1(QSysInfo::machineUniqueId()))
        return false;
    const int process = lines.value(Process).toInt();
    return lines.value(Boot) != QString::fromLatin1(QSysInfo::bootUniqueId()) || (process > 0 && !isRunning(process));
}

HomeHolder holderFrom(const QByteArray &bytes, const QFileInfo &lock)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    HomeHolder holder{.person = cleanText(lines.value(Person)).simplified(),
                      .computer = cleanText(lines.value(Computer)).simplified(),
                      .since = QDateTime::fromString(lines.value(Since), Qt::ISODate).toUTC(),
                      .token = lines.value(Token),
                      .isGone = hasEnded(lines)};
    if (holder.person.isEmpty())
        holder.person = lock.owner();
    if (!holder.since.isValid())
        holder.since = lock.lastModified().toUTC();
    return holder;
}

/// On the disk of the place, and readable for everybody who can open the folder.
Result<> write(const QString &path, const HomeHolder &holder, const QString &homePath)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        if (errno == EEXIST || QFileInfo::exists(path))
            return storageFailure(homePath, SQLITE_BUSY, u"the lock was just taken"_s);
        return unusableFile(
            homePath,
            StorageMessages::tr("The folder of “%1” cannot be written to, so the workspace can be opened to read "
                                "only."),
            file.errorString());
    }
    const QByteArray lines = linesFor(holder);
    if (file.write(lines) == lines.size() && ::fsync(file.handle()) == 0)
        return {};
    file.remove();
    return storageFailure(homePath, SQLITE_IOERR_WRITE, file.errorString());
}

} // namespace

Result<std::optional<HomeHolder>> read(const QString &homePath)
{
    QFile file(lockPath(homePath));
    const QFileInfo info(file);
    if (!info.exists())
        return std::optional<HomeHolder>();
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return storageFailure(homePath, SQLITE_CANTOPEN, u"the lock: "_s + file.errorString());
    return std::optional(holderFrom(file.read(LargestLock), info));
}

Result<> take(const QString &homePath, const HomeHolder &holder)
{
    return write(lockPath(homePath), holder, homePath);
}

Result<> takeOver(const QString &homePath, const HomeHolder &holder)
{
    const QString unfinished = lockPath(homePath) + u'-' + randomId();
    const auto written =
        write(unfinished, holder, homePath).and_then([&] { return takePlace(unfinished, lockPath(homePath)); });
    QFile::remove(unfinished);
    return written;
}

void release(const QString &homePath, const QString &token)
{
    const auto holder = read(homePath);
    if (holder && *holder && !token.isEmpty() && (*holder)->token == token)
        QFile::remove(lockPath(homePath));
}

} // namespace candour::homeLock
