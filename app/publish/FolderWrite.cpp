// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderWrite.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "publish/Catalogue.h"
#include "publish/DurableFile.h"
#include "publish/Messages.h"
#include "publish/Notice.h"
#include "publish/RegisterPaths.h"

#include <QFile>

namespace candour {

namespace {

const QString StagingName = u".candour-staging"_s;
const QString JournalName = u"journal"_s;
const QString NextJournalName = u"journal-next"_s;

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

bool holds(const QString &path, const QString &hash)
{
    const auto bytes = bytesOf(path);
    return bytes && sha256Hex(*bytes) == hash;
}

/// The folders above a path, the outer first: dpia-0007 and dpia-0007/v2.
QStringList foldersAbove(const QString &name)
{
    QStringList folders;
    for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1))
        folders += name.left(slash);
    return folders;
}

/// A published version never changes, but for what its page says above it, and where it is removed.
bool mayReplace(const FinishedFile &file, const QByteArray &standing, const QStringList &removed)
{
    if (!isOfVersion(file.name))
        return true;
    if (!file.name.endsWith(".html"_L1))
        return false;
    const QString version = file.name.left(file.name.lastIndexOf(u'/') + 1);
    return differInNoticeOnly(standing, file.bytes) ||
           std::any_of(removed.begin(), removed.end(), [&](const QString &path) { return path.startsWith(version); });
}

/// What stands where a folder or file of ours must go, and is not one.
bool isInTheWay(const QString &path, bool folder)
{
    const QFileInfo info(path);
    return info.isSymLink() || (info.exists() && info.isDir() != folder);
}

} // namespace

QString FolderWrite::staged(const QString &name) const
{
    return path(StagingName + u'/' + name);
}

tl::unexpected<Error> FolderWrite::cannotWrite(const QString &detail) const
{
    return fail(ErrorKind::Unreadable,
                PublisherMessages::tr(
                    "The folder “%1” cannot be written to. Nothing was published. Choose another folder, or make "
                    "room in this one.")
                    .arg(m_folder.path()),
                detail);
}

Result<QList<FinishedFile>> FolderWrite::changed(const QList<FinishedFile> &files, const QStringList &removed) const
{
    for (const QString &path : removed)
        if (!isOfVersion(path) || path.endsWith(".html"_L1))
            return fail(ErrorKind::Usage,
                        PublisherMessages::tr("“%1” is not a file of a register. Nothing was written.").arg(path));
    QList<FinishedFile> different;
    for (const FinishedFile &file : files) {
        if (!isRegisterPath(file.name))
            return fail(ErrorKind::Usage,
                        PublisherMessages::tr("“%1” is not a file of a register. Nothing was written.").arg(file.name));
        const QStringList folders = foldersAbove(file.name);
        const bool blocked = std::any_of(folders.begin(), folders.end(),
                                         [this](const QString &folder) { return isInTheWay(path(folder), true); });
        if (blocked || isInTheWay(path(file.name), false))
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("Something else stands where “%1” must go. Move it away and publish "
                                              "again. Nothing was written.")
                            .arg(file.name));
        const bool there = QFileInfo::exists(path(file.name));
        const auto standing = there ? bytesOf(path(file.name)) : std::nullopt;
        if (there && !standing)
            return fail(ErrorKind::Unreadable,
                        PublisherMessages::tr("“%1” cannot be read. Nothing was written.").arg(file.name));
        if (standing == file.bytes)
            continue;
        if (standing && !mayReplace(file, *standing, removed))
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("“%1” is already there with other content. A published version is "
                                              "never changed. Nothing was written.")
                            .arg(file.name));
        different += file;
    }
    return different;
}

Result<> FolderWrite::write(const QList<FinishedFile> &files, const QStringList &removed)
{
    if (const auto recovered = recover(); !recovered)
        return recovered;
    const auto toWrite = changed(files, removed);
    if (!toWrite)
        return failed(toWrite);
    const WriteJournal journal = journalFor(*toWrite, removed);
    if (journal.files.isEmpty())
        return {};
    if (const QString error = stage(*toWrite, journal); !error.isEmpty()) {
        clear(); // nothing was decided, so whatever cannot be cleared now does no harm
        return cannotWrite(error);
    }
    const QString error = complete(journal);
    if (error.isEmpty()) {
        const QString left = clear(); // all is in place; what cannot be cleared now, the next run clears
        if (left.isEmpty() || removed.isEmpty())
            return {};
        return fail(ErrorKind::Unreadable,
                    PublisherMessages::tr("Copies of what was removed are still in “%1”. Delete this folder, and then "
                                          "do the same again.")
                        .arg(path(StagingName)),
                    left);
    }
    const QString left = undo(journal);
    if (!left.isEmpty())
        return fail(ErrorKind::Unreadable,
                    PublisherMessages::tr("Publishing into “%1” was interrupted. Publish again to complete it.")
                        .arg(m_folder.path()),
                    error + u"; "_s + left);
    clear();
    return cannotWrite(error);
}

bool FolderWrite::isInterrupted() const
{
    const QFileInfo staging(path(StagingName));
    return staging.exists() || staging.isSymLink();
}

Result<> FolderWrite::recover()
{
    if (!isInterrupted())
        return {};
    const QFileInfo staging(path(StagingName));
    if (staging.isSymLink() || !staging.isDir())
        return cannotWrite(StagingName + u" is not a folder"_s);
    if (QFileInfo::exists(staged(JournalName))) {
        const auto bytes = bytesOf(staged(JournalName));
        const auto journal = bytes ? journalFrom(*bytes) : std::nullopt;
        if (!journal)
            return cannotWrite(u"the journal of an interrupted run is not whole"_s);
        const bool completed = !journal->undoing && canComplete(*journal) && complete(*journal).isEmpty();
        if (const QString error = completed ? QString() : undo(*journal); !error.isEmpty())
            return cannotWrite(error);
    }
    if (const QString error = clear(); !error.isEmpty())
        return cannotWrite(error);
    return {};
}

WriteJournal FolderWrite::journalFor(const QList<FinishedFile> &files, const QStringList &removed) const
{
    WriteJournal journal;
    for (const FinishedFile &file : files) {
        journal.files += JournalFile{file.name, sha256Hex(file.bytes), QFileInfo::exists(path(file.name))};
        for (const QString &folder : foldersAbove(file.name))
            if (!journal.folders.contains(folder) && !QFileInfo::exists(path(folder)))
                journal.folders += folder;
    }
    for (const QString &gone : removed)
        if (QFileInfo::exists(path(gone)))
            journal.files += JournalFile{gone, {}, true};
    return journal;
}

/// Writes everything that is needed to complete or undo, and the journal last: it is the decision.
QString FolderWrite::stage(const QList<FinishedFile> &files, const WriteJournal &journal) const
{
    if (!m_folder.mkdir(StagingName))
        return u"mkdir "_s + staged(QString());
    for (qsizetype i = 0; i < journal.files.size(); ++i) {
        if (i < files.size())
            if (const QString error = durable::write(newFile(i), files[i].bytes); !error.isEmpty())
                return error;
        if (!journal.files[i].replaces)
            continue;
        const QString place = path(journal.files[i].name);
        const auto old = bytesOf(place);
        if (!old)
            return place + u" cannot be read"_s;
        if (const QString error = durable::write(oldFile(i), *old); !error.isEmpty())
            return error;
    }
    if (const QString error = saveJournal(journal); !error.isEmpty())
        return error;
    return durable::settle(m_folder.path());
}

QString FolderWrite::saveJournal(const WriteJournal &journal) const
{
    QString error = durable::remove(staged(NextJournalName));
    if (error.isEmpty())
        error = durable::write(staged(NextJournalName), toBytes(journal));
    if (error.isEmpty())
        error = durable::settle(path(StagingName));
    if (error.isEmpty())
        error = durable::move(staged(NextJournalName), staged(JournalName));
    return error.isEmpty() ? durable::settle(path(StagingName)) : error;
}

bool FolderWrite::canComplete(const WriteJournal &journal) const
{
    for (qsizetype i = 0; i < journal.files.size(); ++i) {
        const JournalFile &file = journal.files[i];
        if (file.sha256.isEmpty()) // nothing is needed to take a file away
            continue;
        if (!holds(newFile(i), file.sha256) && !holds(path(file.name), file.sha256))
            return false;
    }
    return true;
}

QString FolderWrite::complete(const WriteJournal &journal) const
{
    for (const QString &folder : journal.folders)
        if (!QFileInfo(path(folder)).isDir() && !m_folder.mkdir(folder))
            return u"mkdir "_s + path(folder);
    for (qsizetype i = 0; i < journal.files.size(); ++i) {
        const QString place = path(journal.files[i].name);
        const bool goes = journal.files[i].sha256.isEmpty();
        if (!QFileInfo::exists(goes ? place : newFile(i)))
            continue; // an interrupted run had done it
        QString error = goes ? durable::remove(place) : durable::move(newFile(i), place);
        if (error.isEmpty())
            error = durable::settle(QFileInfo(place).path());
        if (!error.isEmpty())
            return error;
    }
    return {};
}

QString FolderWrite::undo(WriteJournal journal) const
{
    QString error;
    if (!journal.undoing) {
        journal.undoing = true;
        error = saveJournal(journal);
        if (!error.isEmpty())
            return error;
    }
    for (qsizetype i = journal.files.size() - 1; i >= 0; --i) {
        const JournalFile &file = journal.files[i];
        if (file.replaces && QFileInfo::exists(oldFile(i)))
            error = durable::move(oldFile(i), path(file.name));
        else if (!file.replaces && holds(path(file.name), file.sha256))
            error = durable::remove(path(file.name));
        if (!error.isEmpty())
            return error;
    }
    for (qsizetype i = journal.folders.size() - 1; i >= 0; --i)
        m_folder.rmdir(journal.folders[i]); // stays if someone else has put something in it
    return {};
}

/// Takes the staging folder away, the journal first: from then on nothing is decided any more.
QString FolderWrite::clear() const
{
    const QDir staging(path(StagingName));
    QStringList names = staging.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    if (names.removeAll(JournalName) > 0)
        names.prepend(JournalName);
    for (const QString &name : names) {
        QString error = durable::remove(staging.filePath(name));
        if (error.isEmpty() && name == JournalName)
            error = durable::settle(staging.path());
        if (!error.isEmpty())
            return error;
    }
    if (!m_folder.rmdir(StagingName))
        return u"rmdir "_s + staging.path();
    return durable::settle(m_folder.path());
}

} // namespace candour
