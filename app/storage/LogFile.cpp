// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/LogFile.h"

#include "base/Literals.h"
#include "storage/Connection.h"

#include <sqlite3.h>

namespace candour {

namespace {

// "The Write-Ahead Log", 4.1 and 4.2, in sqlite.org/fileformat2.html.
constexpr qint64 HeaderSize = 32;
constexpr qint64 FrameHeaderSize = 24;
constexpr int Portion = 64 * 1024;

} // namespace

LogFile::LogFile(Connection &connection)
    : m_connection(connection), m_pageSize(connection.value(u"PRAGMA page_size"_s).value_or(QVariant()).toLongLong())
{}

sqlite3_file *LogFile::file() const
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_connection.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

qint64 LogFile::sizeOf(int frames) const
{
    return frames == 0 ? 0 : HeaderSize + frames * (FrameHeaderSize + m_pageSize);
}

int LogFile::sync()
{
    sqlite3_file *log = file();
    return log == nullptr ? SQLITE_IOERR_FSYNC : log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
}

int LogFile::remember(int frames)
{
    sqlite3_file *log = file();
    if (log == nullptr)
        return SQLITE_IOERR_READ;
    const qint64 known = m_remembered.size() <= sizeOf(frames) ? m_remembered.size() : 0; // the log has begun again
    m_remembered.resize(sizeOf(frames));
    for (qint64 at = known; at < m_remembered.size(); at += Portion) {
        const int size = int(std::min<qint64>(Portion, m_remembered.size() - at));
        if (const int status = log->pMethods->xRead(log, m_remembered.data() + at, size, at); status != SQLITE_OK) {
            m_remembered.resize(at);
            return status;
        }
    }
    return SQLITE_OK;
}

int LogFile::writeAgain()
{
    sqlite3_file *log = file();
    if (log == nullptr)
        return SQLITE_IOERR_WRITE;
    for (qint64 at = 0; at < m_remembered.size(); at += Portion) {
        const int size = int(std::min<qint64>(Portion, m_remembered.size() - at));
        if (const int status = log->pMethods->xWrite(log, m_remembered.constData() + at, size, at); status != SQLITE_OK)
            return status;
    }
    const int status = sync();
    if (status == SQLITE_OK)
        m_remembered.clear();
    return status;
}

} // namespace candour
