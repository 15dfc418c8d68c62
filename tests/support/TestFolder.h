// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <unistd.h>

namespace candour {

/// An empty folder for one test, which other users may enter, and ways to reach files behind the program's back.
class TestFolder
{
public:
    TestFolder()
    {
        QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                                QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                                QFile::WriteOther | QFile::ExeOther);
    }

    QString path(const QString &name = u"test.candour"_s) const { return m_dir.filePath(name); }
    QStringList names() const { return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    }

    /// Copies everything in a folder into another, which may have more in it already.
    static bool copyFolder(const QString &from, const QString &to)
    {
        bool done = QDir().mkpath(to);
        QDirIterator at(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (done && at.hasNext()) {
            const QFileInfo info(at.next());
            const QString target = to + u'/' + QDir(from).relativeFilePath(info.filePath());
            done = info.isDir() ? QDir().mkpath(target)
                                : QDir().mkpath(QFileInfo(target).path()) && write(target, read(info.filePath()));
        }
        return done;
    }

    /// Runs SQL with no safeguard at all; the text of what went wrong, empty for nothing.
    static QString tamper(const QString &path, const QByteArray &sql)
    {
        sqlite3 *database = nullptr;
        QString wrong;
        char *message = nullptr;
        if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK ||
            sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
            wrong = QString::fromUtf8(sqlite3_errmsg(database));
        sqlite3_free(message);
        sqlite3_close(database);
        return wrong;
    }

    /// The same with the triggers of a table out of the way, and back in place afterwards.
    static QString tamperPastTriggers(const QString &path, const QByteArray &sql)
    {
        QList<std::pair<QByteArray, QByteArray>> triggers;
        sqlite3 *database = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &database);
        const auto collect = [](void *list, int, char **values, char **) {
            static_cast<decltype(triggers) *>(list)->append(std::pair(QByteArray(values[0]), QByteArray(values[1])));
            return 0;
        };
        sqlite3_exec(database, "SELECT name, sql FROM sqlite_schema WHERE type='trigger' ORDER BY rowid", collect,
                     &triggers, nullptr);
        sqlite3_close(database);
        QByteArray script;
        for (const auto &[name, text] : triggers)
            script += "DROP TRIGGER "_ba + name + ";"_ba;
        script += sql + ";"_ba;
        for (const auto &[name, text] : triggers)
            script += text + ";"_ba;
        return tamper(path, script);
    }

private:
    QTemporaryDir m_dir;
};

/// While it lives, the program has the rights of nobody in particular, even where it was started by root.
class AsNobody
{
public:
    AsNobody() : m_before(geteuid()) { m_done = m_before != 0 || seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_before == 0 && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)
    bool isSo() const { return m_done; }

private:
    uid_t m_before;
    bool m_done = false;
};

} // namespace candour
