// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Folder.h"
#include "storage/Database.h"

namespace candour {

/// A new workspace in a folder of its own, open for writing.
class Opened
{
public:
    Opened() : m_database(std::move(*Database::create(m_folder.path()))) {}

    Database &operator*() { return *m_database; }
    Database *operator->() { return m_database.get(); }
    QString path() const { return m_folder.path(); }
    const Folder &folder() const { return m_folder; }

    /// Closes the file, changes it behind the program's back, and opens it again; the text of what went wrong.
    QString tamperPastTriggers(const QByteArray &sql)
    {
        if (const auto closed = m_database->close(); !closed)
            return closed.error().detail;
        if (const QString wrong = Folder::tamperPastTriggers(path(), sql); !wrong.isEmpty())
            return wrong;
        return reopen();
    }

    QString reopen()
    {
        m_database.reset();
        auto opened = Database::open(path(), Access::ReadWrite);
        if (!opened)
            return opened.error().message + opened.error().detail;
        m_database = std::move(*opened);
        return {};
    }

private:
    Folder m_folder;
    std::unique_ptr<Database> m_database;
};

inline QDateTime moment(const char *time)
{
    return QDateTime::fromString(u"2026-06-04T"_s + QLatin1StringView(time) + u"Z"_s, Qt::ISODate);
}

} // namespace candour
