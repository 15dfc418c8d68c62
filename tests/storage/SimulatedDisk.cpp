// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SimulatedDisk.h"

#include "base/Literals.h"
#include "storage/DiskVfs.h"

#include <QDir>
#include <QThread>

#include <cerrno>
#include <sys/syscall.h>
#include <unistd.h>

namespace candour {

thread_local bool SimulatedDisk::isBelow = false;

SimulatedDisk &SimulatedDisk::get()
{
    static SimulatedDisk *disk = [] {
        auto *only = new SimulatedDisk; // files are still removed while the process ends
        registerDiskVfs(*only);
        return only;
    }();
    return *disk;
}

void SimulatedDisk::record(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = QDir(folder).canonicalPath();
    m_before.clear();
    m_events.clear();
    m_names.clear();
    m_waits.clear();
    m_files = 0;
    const QStringList names = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(m_folder + u'/' + name);
        if (name.endsWith(".lock"_L1) || !file.open(QIODevice::ReadOnly))
            continue;
        m_before.insert(name, file.readAll());
    }
    for (auto file = m_before.begin(); file != m_before.end(); ++file)
        m_names.insert(file.key(), ++m_files);
}

void SimulatedDisk::failAt(Fault fault, int number)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_number = number;
    m_counted = 0;
}

bool SimulatedDisk::mend()
{
    const std::lock_guard lock(m_mutex);
    const bool failed = m_fault != Fault::None && m_counted >= m_number;
    m_fault = Fault::None;
    return failed;
}

bool SimulatedDisk::failsNow(int file, bool syncing)
{
    if (file == Elsewhere && !m_folder.isEmpty())
        return false;
    const bool atSync = m_fault == Fault::Sync || m_fault == Fault::EverySync || m_fault == Fault::LosingSync;
    const bool concerns = syncing ? atSync : m_fault == Fault::Full || m_fault == Fault::Write;
    if (!concerns)
        return false;
    ++m_counted;
    const bool goesOn = m_fault == Fault::Full || m_fault == Fault::EverySync;
    return goesOn ? m_counted >= m_number : m_counted == m_number;
}

bool SimulatedDisk::writes(int file, qint64 at, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    const bool fails = failsNow(file, false);
    if (file > 0)
        m_events += DiskEvent{DiskEvent::Kind::Write, file, at, fails ? bytes.first(bytes.size() / 2) : bytes};
    return fails;
}

bool SimulatedDisk::truncates(int file, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    if (failsNow(file, false))
        return true;
    if (file > 0)
        m_events += DiskEvent{DiskEvent::Kind::Truncate, file, size};
    return false;
}

bool SimulatedDisk::syncs(int file)
{
    const bool failed = failsToSync(file);
    if (m_slow > 0)
        QThread::msleep(m_slow); // what others write meanwhile is not part of it
    return failed;
}

bool SimulatedDisk::failsToSync(int file)
{
    const std::lock_guard lock(m_mutex);
    if (failsNow(file, true)) {
        if (m_fault == Fault::LosingSync)
            m_events += DiskEvent{DiskEvent::Kind::LostSync, std::max(file, 0)};
        return true;
    }
    if (!m_folder.isEmpty()) {
        m_events += DiskEvent{DiskEvent::Kind::Sync, std::max(file, 0)};
        m_waits[QThread::currentThreadId()] += file == Elsewhere ? 0 : 1;
    }
    return false;
}

qsizetype SimulatedDisk::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_events.size();
}

int SimulatedDisk::waits(Qt::HANDLE thread) const
{
    const std::lock_guard lock(m_mutex);
    return m_waits.value(thread);
}

QString SimulatedDisk::nameOf(const QString &path) const
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString name = path.mid(slash + 1);
    if (m_folder.isEmpty() || QStringView(path).left(slash) != m_folder || name.endsWith("-shm"_L1))
        return {};
    return name;
}

int SimulatedDisk::numberOf(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    if (path == m_folder)
        return TheFolder;
    return knows(path) ? fileNamed(path) : Elsewhere;
}

int SimulatedDisk::fileNamed(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    const QString name = nameOf(path);
    if (name.isEmpty())
        return 0;
    if (const auto known = m_names.constFind(name); known != m_names.cend())
        return *known;
    m_names.insert(name, ++m_files);
    m_events += DiskEvent{.kind = DiskEvent::Kind::Name, .file = m_files, .name = name};
    return m_files;
}

void SimulatedDisk::unname(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    if (const QString name = nameOf(path); m_names.remove(name))
        m_events += DiskEvent{.kind = DiskEvent::Kind::Unname, .name = name};
}

void SimulatedDisk::move(const QString &from, const QString &to, bool keepsBoth)
{
    const std::lock_guard lock(m_mutex);
    const QString old = nameOf(from);
    const QString next = nameOf(to);
    const int file = m_names.value(old);
    if (file == 0 || next.isEmpty())
        return;
    m_names.insert(next, file);
    if (!keepsBoth)
        m_names.remove(old);
    m_events += keepsBoth ? DiskEvent{.kind = DiskEvent::Kind::Name, .file = file, .name = next}
                          : DiskEvent{.kind = DiskEvent::Kind::Move, .file = file, .name = next, .from = old};
}

} // namespace candour

// These stand in front of the C library's own: what a test writes beside SQLite is on the same disk.

using candour::SimulatedDisk;

namespace {

int syncOutside(int file)
{
    SimulatedDisk &disk = SimulatedDisk::get();
    if (disk.isBelow)
        return 0;
    const QString path = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(file));
    if (!disk.syncs(disk.numberOf(path)))
        return 0;
    errno = EIO;
    return -1;
}

} // namespace

extern "C" int fsync(int file)
{
    return syncOutside(file);
}

extern "C" int fdatasync(int file)
{
    return syncOutside(file);
}

extern "C" int unlink(const char *path) noexcept
{
    SimulatedDisk &disk = SimulatedDisk::get();
    const int done = int(syscall(SYS_unlink, path));
    if (done == 0 && !disk.isBelow)
        disk.unname(QFile::decodeName(path));
    return done;
}

extern "C" int link(const char *from, const char *to) noexcept
{
    const int done = int(syscall(SYS_link, from, to));
    if (done == 0)
        SimulatedDisk::get().move(QFile::decodeName(from), QFile::decodeName(to), true);
    return done;
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    const int done = int(syscall(SYS_rename, from, to));
    if (done == 0)
        SimulatedDisk::get().move(QFile::decodeName(from), QFile::decodeName(to), false);
    return done;
}
