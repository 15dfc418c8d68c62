// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FileWatch.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/Messages.h"

#include <QFile>

#include <sys/stat.h>

namespace candour {

namespace {

struct stat seen(const QString &path)
{
    struct stat now = {};
    if (::stat(QFile::encodeName(path).constData(), &now) != 0)
        now.st_ino = 0; // no file has this number
    return now;
}

} // namespace

FileWatch::FileWatch(QString path, Use use) : m_path(std::move(path)), m_use(use)
{
    const QStringList beside{u"-wal"_s, u"-shm"_s, u".lock"_s};
    for (const QString &ending : QStringList{u""_s} + (use == Use::Writing ? beside : QStringList()))
        if (const struct stat now = seen(m_path + ending); now.st_ino != 0)
            m_files += Watched{m_path + ending, now.st_dev, now.st_ino};
}

Result<> FileWatch::check() const
{
    for (const Watched &file : m_files)
        if (const struct stat now = seen(file.path); now.st_ino != file.inode || now.st_dev != file.device)
            return gone(file.path.sliced(m_path.size()));
    return {};
}

tl::unexpected<Error> FileWatch::gone(const QString &name) const
{
    const QString detail = u"\"%1\" is another file"_s.arg(name);
    if (m_use == Use::Reading)
        return unusableFile(
            m_path,
            StorageMessages::tr("“%1” was moved, deleted or replaced while you were reading it, so what "
                                "you see may be out of date. Close the workspace and open it again."),
            detail);
    if (name.isEmpty())
        return unusableFile(
            m_path,
            StorageMessages::tr("“%1” was moved, deleted or replaced while it was open. The last change was not "
                                "saved; save a copy elsewhere, and put the file back before you go on."),
            detail);
    if (name == ".lock"_L1)
        return unusableFile(
            m_path,
            StorageMessages::tr("The lock beside “%1” was taken away, so somebody else may be writing to it. The last "
                                "change was not saved; save a copy elsewhere, then close the workspace and open it "
                                "again."),
            detail);
    return unusableFile(
        m_path,
        StorageMessages::tr("The log beside “%1” was taken away while it was open. The last change was not saved; "
                            "close the workspace, which puts everything from before into the file, and open it again."),
        detail);
}

} // namespace candour
