// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/FolderWrite.h"

#include "base/Literals.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <filesystem>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Publisher)
};

const QString StagingName = u".candour-staging"_s;
const QString JournalName = u".candour-journal"_s;

tl::unexpected<Error> cannotWrite(const QString &folder, const QString &detail)
{
    return fail(
        ErrorKind::Unreadable,
        Words::tr("The folder “%1” cannot be written to. Nothing was published. Choose another folder, or make room in "
                  "this one.")
            .arg(folder),
        detail);
}

Result<> writeDurably(const QString &path, const QByteArray &bytes, const QString &folder)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(folder, file.errorString());
    return {};
}

/// Files of a version keep their bytes for ever.
bool isOfVersion(const QString &name)
{
    static const QRegularExpression version(u"^[a-z0-9-]+/v[0-9]+/"_s);
    return version.match(name).hasMatch();
}

} // namespace

QString FolderWrite::stagedPath(qsizetype index) const
{
    return m_folder.filePath(StagingName + u'/' + QString::number(index));
}

Result<> FolderWrite::write(const QList<FinishedFile> &files)
{
    if (const auto made = makeFolder(m_folder.absolutePath()); !made) {
        undo();
        return made;
    }
    if (const auto recovered = recover(); !recovered)
        return recovered;
    const auto toWrite = changed(files);
    if (!toWrite) {
        undo();
        return failed(toWrite);
    }
    if (toWrite->isEmpty())
        return {};
    const auto prepared = stage(*toWrite);
    const auto decided = prepared ? writeJournal(*toWrite) : prepared;
    if (!decided) {
        undo();
        return decided;
    }
    QStringList names;
    for (const FinishedFile &file : *toWrite)
        names += file.name;
    return moveIntoPlace(names);
}

Result<> FolderWrite::makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (QFileInfo::exists(path))
        return cannotWrite(m_folder.path(), path + u" is a file"_s);
    if (const auto parent = makeFolder(QFileInfo(path).path()); !parent)
        return parent;
    if (!QDir().mkdir(path))
        return cannotWrite(m_folder.path(), u"mkdir "_s + path);
    m_madeFolders += path;
    return {};
}

/// Takes away whatever was written before anything was decided.
void FolderWrite::undo()
{
    QDir(m_folder.filePath(StagingName)).removeRecursively();
    while (!m_madeFolders.isEmpty())
        QDir().rmdir(m_madeFolders.takeLast());
}

/// Completes what an earlier run had decided, or clears away what it had not.
Result<> FolderWrite::recover()
{
    QFile journal(m_folder.filePath(JournalName));
    if (!journal.exists()) {
        QDir(m_folder.filePath(StagingName)).removeRecursively();
        return {};
    }
    if (!journal.open(QIODevice::ReadOnly))
        return cannotWrite(m_folder.path(), journal.errorString());
    return moveIntoPlace(QString::fromUtf8(journal.readAll()).split(u'\n', Qt::SkipEmptyParts));
}

Result<QList<FinishedFile>> FolderWrite::changed(const QList<FinishedFile> &files) const
{
    QList<FinishedFile> different;
    for (const FinishedFile &file : files) {
        QFile standing(m_folder.filePath(file.name));
        if (!standing.exists()) {
            different += file;
            continue;
        }
        if (!standing.open(QIODevice::ReadOnly))
            return cannotWrite(m_folder.path(), standing.errorString());
        if (standing.readAll() == file.bytes)
            continue;
        if (isOfVersion(file.name))
            return fail(ErrorKind::Refused,
                        Words::tr("“%1” is already there with other content. A published version is never "
                                  "changed. Nothing was written.")
                            .arg(file.name));
        different += file;
    }
    return different;
}

Result<> FolderWrite::stage(const QList<FinishedFile> &files)
{
    if (const auto made = makeFolder(m_folder.filePath(StagingName)); !made)
        return made;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (const auto written = writeDurably(stagedPath(i), files.at(i).bytes, m_folder.path()); !written)
            return written;
        if (const auto made = makeFolder(QFileInfo(m_folder.filePath(files.at(i).name)).path()); !made)
            return made;
    }
    return {};
}

Result<> FolderWrite::writeJournal(const QList<FinishedFile> &files)
{
    QByteArray lines;
    for (const FinishedFile &file : files)
        lines += file.name.toUtf8() + '\n';
    return writeDurably(m_folder.filePath(JournalName), lines, m_folder.path());
}

Result<> FolderWrite::moveIntoPlace(const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!QFileInfo::exists(stagedPath(i)))
            continue; // in its place already
        std::error_code error;
        std::filesystem::rename(stagedPath(i).toStdString(), m_folder.filePath(names.at(i)).toStdString(), error);
        if (error)
            return fail(
                ErrorKind::Unreadable,
                Words::tr("Publishing into “%1” was interrupted. Publish again to complete it.").arg(m_folder.path()),
                QString::fromStdString(error.message()));
    }
    QFile::remove(m_folder.filePath(JournalName));
    QDir(m_folder.filePath(StagingName)).removeRecursively();
    return {};
}

} // namespace candour
