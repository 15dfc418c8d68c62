// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/BackupFolder.h"

#include "base/Literals.h"
#include "storage/AuditStore.h"
#include "storage/Backup.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Messages.h"
#include "storage/Thinning.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <cerrno>
#include <sys/stat.h>

namespace candour {

namespace {

constexpr int ReleasesSince = 8; // the schema version that tells releases from assessments in their own right

const QString MomentForm = u"yyyy-MM-dd'T'HHmmss'Z'"_s;
constexpr qsizetype MomentLength = 18;

/// Invalid where the file is none that was named here.
QDateTime momentIn(const QString &fileName)
{
    QDateTime moment = QDateTime::fromString(fileName.left(MomentLength), MomentForm);
    moment.setTimeZone(QTimeZone::utc());
    return moment;
}

Result<> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0)
        return syncFolder(path);
    const QFileInfo folder(path);
    if (errno == EEXIST && folder.isDir() && !folder.isSymLink())
        return {};
    return unusableFile(path,
                        StorageMessages::tr("The folder “%1” for backups cannot be made. Check that you may write "
                                            "beside the workspace."));
}

bool isOfEarlierProgram(const QString &fileName, const QString &workspaceName)
{
    static const QRegularExpression form(u"^\\.version-[0-9]+\\.backup(-[0-9]+)?$"_s);
    return fileName.startsWith(workspaceName) && form.match(fileName.sliced(workspaceName.size())).hasMatch();
}

Result<> lookInto(Connection &connection, BackupFile &file)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return failed(version);
    const bool hasReleases = version->toInt() >= ReleasesSince;
    const auto count =
        connection.value(u"SELECT count(*) FROM assessment"_s + (hasReleases ? u" WHERE release=''"_s : QString()));
    const auto head = connection.value(u"SELECT hash FROM audit ORDER BY number DESC LIMIT 1"_s);
    if (!count || !head)
        return count ? failed(head) : failed(count);
    file.assessments = count->toInt();
    file.head = head->toByteArray();
    return {};
}

/// The moment of the last disposal of which nothing may be left by now; invalid for none.
QDateTime forgetBefore(Connection &workspace, const QDateTime &now)
{
    QDateTime latest;
    const auto look = [&](const Record &row) -> Result<> {
        const QDateTime at = row.time(0);
        if (at.isValid() && expiryOf(at) <= now.date() && (!latest.isValid() || at > latest))
            latest = at;
        return {};
    };
    static_cast<void>(workspace.each(u"SELECT at FROM disposal"_s, {}, look));
    return latest;
}

} // namespace

BackupFile backupFile(const QString &path)
{
    const QFileInfo info(path);
    const QDateTime named = momentIn(info.fileName());
    BackupFile file{.path = path, .at = named.isValid() ? named : info.lastModified().toUTC()};
    const auto schema = Schema::ours();
    const auto known = schema ? workspaceFile(path, schema->version()) : Result<QString>(failed(schema));
    const auto connection = known ? Connection::openToRead(*known) : Result<std::unique_ptr<Connection>>(failed(known));
    const auto seen = connection ? lookInto(**connection, file) : Result<>(failed(connection));
    if (!seen) {
        file.assessments = -1;
        file.detail = seen.error().message + u' ' + seen.error().detail;
    }
    return file;
}

BackupFolder::BackupFolder(const QString &workspacePath)
    : m_workspace(QFileInfo::exists(workspacePath) ? QFileInfo(workspacePath).canonicalFilePath() : workspacePath),
      m_path(m_workspace + u".backups"_s)
{}

QList<BackupFile> BackupFolder::list() const
{
    QList<BackupFile> files;
    const QDir folder(m_path);
    for (const QString &name : folder.entryList({u"*.candour"_s}, QDir::Files, QDir::Name | QDir::Reversed))
        if (const QDateTime moment = momentIn(name); moment.isValid())
            files += BackupFile{.path = folder.filePath(name), .at = moment};
    const QFileInfo workspace(m_workspace);
    for (const QFileInfo &file : workspace.dir().entryInfoList(QDir::Files))
        if (isOfEarlierProgram(file.fileName(), workspace.fileName()))
            files += BackupFile{.path = file.filePath(), .at = file.lastModified().toUTC()};
    std::stable_sort(files.begin(), files.end(), [](const BackupFile &a, const BackupFile &b) { return a.at > b.at; });
    return files;
}

QList<BackupFile> BackupFolder::examined() const
{
    QList<BackupFile> files = list();
    for (BackupFile &file : files)
        file = backupFile(file.path);
    return files;
}

std::optional<BackupFile> BackupFolder::newestReadable() const
{
    for (const BackupFile &file : list())
        if (const BackupFile seen = backupFile(file.path); seen.isReadable())
            return seen;
    return std::nullopt;
}

Result<BackupFile> BackupFolder::add(const QDateTime &now) const
{
    const auto workspace = Connection::openToRead(m_workspace);
    if (!workspace)
        return failed(workspace);
    BackupFile present;
    if (const auto seen = lookInto(**workspace, present); !seen)
        return failed(seen);
    const QList<BackupFile> before = list();
    if (!before.isEmpty())
        if (const BackupFile newest = backupFile(before.first().path);
            newest.isReadable() && newest.head == present.head)
            return newest;
    const auto free = freeName(now, {});
    const auto copied = free ? copyInto(m_workspace, *free) : Result<>(failed(free));
    if (!copied)
        return failed(copied);
    thin(forgetBefore(**workspace, now));
    return backupFile(*free);
}

Result<> BackupFolder::addBeforeUpdate(const QDateTime &now, int version) const
{
    return freeName(now, u"_version-%1"_s.arg(version)).and_then([&](const QString &free) {
        return copyInto(m_workspace, free);
    });
}

Result<QString> BackupFolder::freeName(const QDateTime &now, const QString &remark) const
{
    if (const auto made = makeFolder(m_path); !made)
        return failed(made);
    const QString name = m_path + u'/' + now.toUTC().toString(MomentForm) + remark;
    QString free = name + u".candour"_s;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = name + u"_%1.candour"_s.arg(n); // after the first in the order of names
    return free;
}

void BackupFolder::thin(const QDateTime &forgetBefore) const
{
    const QList<BackupFile> files = list();
    QList<QDateTime> moments;
    for (const BackupFile &file : files)
        moments += file.at;
    const QList<QDateTime> kept = keptOf(moments, forgetBefore);
    for (const BackupFile &file : files)
        if (!kept.contains(file.at))
            QFile::remove(file.path); // what cannot be removed now is tried again with the next one
}

} // namespace candour
