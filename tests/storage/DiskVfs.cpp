// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DiskVfs.h"

#include "storage/SimulatedDisk.h"

#include <QFile>

#include <sqlite3.h>

#include <new>

namespace candour {

namespace {

/// A file as SQLite sees it; the one of the file system follows it in memory.
struct DiskFile
{
    sqlite3_file asSqliteSees;
    int number;
    sqlite3_file *real;
};
constexpr int OwnSize = (int(sizeof(DiskFile)) + 15) / 16 * 16;

SimulatedDisk *Disk = nullptr;
sqlite3_vfs *Real = nullptr;

DiskFile &mine(sqlite3_file *file)
{
    return *reinterpret_cast<DiskFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return mine(file).real;
}

/// While it lives, what the file system below does is not taken down twice.
class Below
{
public:
    Below() : m_before(std::exchange(SimulatedDisk::isBelow, true)) {}
    ~Below() { SimulatedDisk::isBelow = m_before; }
    Q_DISABLE_COPY_MOVE(Below)

private:
    bool m_before;
};

int closeFile(sqlite3_file *file)
{
    const Below below;
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), bytes, count, at);
}

int failure()
{
    return Disk->fault() == SimulatedDisk::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    const bool fails =
        Disk->writes(mine(file).number, at, QByteArray(static_cast<const char *>(bytes), qsizetype(count)));
    const int done = real(file)->pMethods->xWrite(real(file), bytes, fails ? count / 2 : count, at);
    return fails ? failure() : done;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (Disk->truncates(mine(file).number, size))
        return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    return Disk->syncs(mine(file).number) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int isReserved(sqlite3_file *file, int *reserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}

int control(sqlite3_file *file, int operation, void *argument)
{
    const Below below;
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int shareMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    const Below below;
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int shareLock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shareBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int shareUnmap(sqlite3_file *file, int removes)
{
    const Below below;
    return real(file)->pMethods->xShmUnmap(real(file), removes);
}

/// Nothing is mapped (version 2), so everything that is written is seen.
constexpr sqlite3_io_methods Methods = {.iVersion = 2,
                                        .xClose = closeFile,
                                        .xRead = readFile,
                                        .xWrite = writeFile,
                                        .xTruncate = truncateFile,
                                        .xSync = syncFile,
                                        .xFileSize = fileSize,
                                        .xLock = lockFile,
                                        .xUnlock = unlockFile,
                                        .xCheckReservedLock = isReserved,
                                        .xFileControl = control,
                                        .xSectorSize = sectorSize,
                                        .xDeviceCharacteristics = characteristics,
                                        .xShmMap = shareMap,
                                        .xShmLock = shareLock,
                                        .xShmBarrier = shareBarrier,
                                        .xShmUnmap = shareUnmap,
                                        .xFetch = nullptr,
                                        .xUnfetch = nullptr};

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    const Below below;
    DiskFile &opened = *new (file) DiskFile{};
    opened.real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + OwnSize);
    opened.real->pMethods = nullptr;
    const int done = Real->xOpen(Real, name, opened.real, flags, outFlags);
    if (opened.real->pMethods == nullptr)
        return done;
    opened.asSqliteSees.pMethods = &Methods;
    if (done == SQLITE_OK && name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0)
        opened.number = Disk->fileNamed(QFile::decodeName(name));
    return done;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const Below below;
    const int done = Real->xDelete(Real, name, 0);
    if (done != SQLITE_OK)
        return done;
    Disk->unname(QFile::decodeName(name));
    return syncFolder != 0 && Disk->syncs(SimulatedDisk::TheFolder) ? SQLITE_IOERR_DIR_FSYNC : SQLITE_OK;
}

} // namespace

void registerDiskVfs(SimulatedDisk &disk)
{
    static sqlite3_vfs vfs;
    Disk = &disk;
    Real = sqlite3_vfs_find(nullptr);
    vfs = *Real; // what is not about the contents of files goes to the file system as it is
    vfs.zName = "simulated-disk";
    vfs.szOsFile = OwnSize + Real->szOsFile;
    vfs.pNext = nullptr;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        qFatal("the simulated disk cannot be registered");
}

} // namespace candour
