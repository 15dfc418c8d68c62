// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/DurableFile.h"

#include "base/Literals.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace candour::durable {

namespace {

// Shared folders of other systems may not know how; the names are then as lasting as the server makes them.
bool isUnsupported(int error)
{
    return error == EINVAL || error == ENOTSUP || error == EBADF;
}

QString lastError(const QString &what)
{
    return what + u": "_s + QString::fromLocal8Bit(std::strerror(errno));
}

std::filesystem::path native(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return path + u": "_s + file.errorString();
    if (file.write(bytes) != bytes.size() || !file.flush())
        return path + u": "_s + file.errorString();
    if (::fsync(file.handle()) != 0 && !isUnsupported(errno))
        return lastError(path);
    return {};
}

QString move(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    return error ? to + u": "_s + QString::fromStdString(error.message()) : QString();
}

QString remove(const QString &path)
{
    std::error_code error;
    std::filesystem::remove(native(path), error);
    return error ? path + u": "_s + QString::fromStdString(error.message()) : QString();
}

QString settle(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return lastError(folder);
    const bool settled = ::fsync(handle) == 0 || isUnsupported(errno);
    const QString error = settled ? QString() : lastError(folder);
    ::close(handle);
    return error;
}

} // namespace candour::durable
