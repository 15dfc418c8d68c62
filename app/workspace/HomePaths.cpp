// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomePaths.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "storage/BackupFolder.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Hash.h"
#include "storage/HomeRecord.h"
#include "storage/Schema.h"
#include "storage/SharedPlace.h"
#include "storage/WholeFile.h"
#include "workspace/Messages.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <limits>
#include <sys/stat.h>

namespace candour {

namespace {

constexpr qsizetype KeyLength = 16; ///< Digits that tell home copies apart.

/// The one name of the file, whatever links lead to it; as it was given where its folder is not there.
QString oneName(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : folder + u'/' + file.fileName();
}

/// Also where a folder of that name lets others in.
bool makeOwnFolder(const QString &path)
{
    return QDir().mkpath(path) && ::chmod(QByteArray(path.toLocal8Bit()).constData(), S_IRWXU) == 0;
}

} // namespace

Places Places::usual()
{
    return Places{candour::sharedBy,
                  QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/candour/working"_s};
}

QByteArray auditHeadIn(const QString &path)
{
    return backupFile(path).head;
}

bool isNewer(const QString &path)
{
    const auto schema = Schema::ours();
    return schema && workspaceFile(path, std::numeric_limits<int>::max()) && versionIn(path) > schema->version();
}

HomePaths::HomePaths(const QString &path, Places places)
    : m_home(oneName(path)), m_places(std::move(places)),
      m_folder(m_places.folder + u'/' + sha256Hex(m_home.toUtf8()).left(KeyLength))
{}

HomeRecord HomePaths::record() const
{
    return HomeRecord::load(recordPath());
}

Result<> HomePaths::save(const HomeRecord &record) const
{
    return record.save(recordPath());
}

QString HomePaths::name() const
{
    return QFileInfo(m_home).fileName();
}

Result<QByteArray> HomePaths::hashAtHome() const
{
    const auto hash = fileHash(m_home);
    if (!hash || !hasLog(m_home))
        return hash;
    return fileHash(m_home + u"-wal"_s).map([&](const QByteArray &log) { return sha256(*hash + log); });
}

bool HomePaths::isThere() const
{
    return QFileInfo(m_home).isFile();
}

bool HomePaths::isHome() const
{
    if (QFileInfo(m_home).isDir())
        return false;
    if (!service().isEmpty())
        return true;
    if (!QFileInfo::exists(m_folder)) // nothing more is asked for a file of this computer alone
        return false;
    const HomeRecord known = record();
    return hasWorking(known) && (!isThere() || hasUnsent(known));
}

bool HomePaths::hasWorking(const HomeRecord &record) const
{
    return !record.isReplacing && QFileInfo(working()).isFile();
}

bool HomePaths::hasUnsent(const HomeRecord &record) const
{
    return hasWorking(record) && (record.head.isEmpty() || auditHeadIn(working()) != record.head);
}

Result<> HomePaths::makeFolders() const
{
    for (const QString &path : QStringList{m_places.folder, m_folder, m_folder + u"/home"_s})
        if (!makeOwnFolder(path))
            return unusableFile(m_home,
                                HomeCopyMessages::tr("There is no room for a working copy of “%1” on this "
                                                     "computer. Check that you may write in your own data "
                                                     "folder."),
                                path);
    return {};
}

void HomePaths::settle(HomeRecord &record) const
{
    if (record.sending.isEmpty())
        return;
    if (const auto hash = hashAtHome(); hash && *hash == record.sending) {
        record.hash = record.sending;
        record.head = record.sendingHead;
    }
    record.sending.clear();
    record.sendingHead.clear();
}

} // namespace candour
