// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/Verifier.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "proof/HtmlReader.h"
#include "proof/Messages.h"
#include "proof/PdfReader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace candour {

namespace {

constexpr qint64 LargestFile = 512 * 1024 * 1024; ///< Bytes; far more than any publication.

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable, VerifierMessages::tr("The file “%1” cannot be opened.").arg(path),
                    file.errorString());
    if (file.size() > LargestFile)
        return fail(ErrorKind::Unreadable,
                    VerifierMessages::tr("The file “%1” is too large to be one of ours.").arg(path));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::Unreadable, VerifierMessages::tr("The file “%1” cannot be read.").arg(path),
                    file.errorString());
    return bytes;
}

bool readsCleanly(const QString &name, const QByteArray &bytes)
{
    if (name.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return isCleanPdf(bytes);
    if (name.endsWith(u".html"_s, Qt::CaseInsensitive) || name.endsWith(u".htm"_s, Qt::CaseInsensitive))
        return isHtmlPage(bytes);
    if (name.endsWith(u".atom"_s, Qt::CaseInsensitive) || name.endsWith(u".xml"_s, Qt::CaseInsensitive))
        return isWellFormed(bytes);
    return true;
}

bool staysInside(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    return !path.isEmpty() && QDir::isRelativePath(clean) && clean != u".."_s && !clean.startsWith(u"../"_s);
}

Result<VerifiedFile> compared(const QDir &folder, const PublishedRecord &record)
{
    VerifiedFile file{record.path, FileStanding::Intact, record.reference, record.version};
    const QFileInfo info(folder.filePath(record.path));
    if (info.isSymLink()) {
        file.standing = FileStanding::Changed;
        file.readable = false;
        return file;
    }
    if (!info.isFile()) {
        file.standing = FileStanding::Missing;
        file.readable = false;
        return file;
    }
    const Result<QByteArray> bytes = bytesOf(info.filePath());
    if (!bytes)
        return failed(bytes);
    if (sha256Hex(*bytes) != record.sha256.toLower())
        file.standing = FileStanding::Changed;
    file.readable = readsCleanly(record.path, *bytes);
    return file;
}

/// Everything in the folder that no record names, by path.
QStringList strangersIn(const QDir &folder, const QMap<QString, PublishedRecord> &records)
{
    QStringList strangers;
    QDirIterator all(folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = folder.relativeFilePath(all.next());
        if (!records.contains(path))
            strangers += path;
    }
    strangers.sort();
    return strangers;
}

/// A link, a pipe or a device is never read: it may lead anywhere, or never end.
bool strangerReadsCleanly(const QDir &folder, const QString &path)
{
    const QFileInfo info(folder.filePath(path));
    if (info.isSymLink() || !info.isFile())
        return false;
    const Result<QByteArray> bytes = bytesOf(info.filePath());
    return bytes && readsCleanly(path, *bytes);
}

} // namespace

Result<QList<VerifiedFile>> verifyFolder(const QString &path, const QList<PublishedRecord> &records)
{
    const QDir folder(path);
    if (path.isEmpty() || !folder.exists())
        return fail(ErrorKind::Unreadable, VerifierMessages::tr("There is no folder “%1”.").arg(path));
    QMap<QString, PublishedRecord> last;
    QStringList order;
    for (const PublishedRecord &record : records) {
        if (!staysInside(record.path))
            return fail(
                ErrorKind::Refused,
                VerifierMessages::tr("A record of publication leads out of the folder, so nothing was checked."));
        if (!last.contains(record.path))
            order += record.path;
        last.insert(record.path, record);
    }
    QList<VerifiedFile> files;
    for (const QString &name : std::as_const(order)) {
        const Result<VerifiedFile> file = compared(folder, last[name]);
        if (!file)
            return failed(file);
        files += *file;
    }
    for (const QString &stranger : strangersIn(folder, last))
        files += {stranger, FileStanding::Stranger, {}, 0, strangerReadsCleanly(folder, stranger)};
    return files;
}

Result<VerifiedFile> identifyFile(const QString &path, const QList<PublishedRecord> &records)
{
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return failed(bytes);
    const QString name = QFileInfo(path).fileName();
    const QString hash = sha256Hex(*bytes);
    VerifiedFile file{name, FileStanding::Stranger, {}, 0, readsCleanly(name, *bytes)};
    QList<PublishedRecord> sameName;
    for (const PublishedRecord &record : records) {
        if (record.sha256.toLower() == hash)
            return VerifiedFile{name, FileStanding::Intact, record.reference, record.version, file.readable};
        if (record.path.section(u'/', -1) == name)
            sameName += record;
    }
    if (sameName.size() == 1) {
        file.standing = FileStanding::Changed;
        file.reference = sameName.first().reference;
        file.version = sameName.first().version;
    }
    return file;
}

Result<std::optional<FinishedFile>> publishedFile(const QString &folder, const QString &path)
{
    const QFileInfo info(QDir(folder).filePath(path));
    if (!staysInside(path) || info.isSymLink())
        return fail(ErrorKind::Refused,
                    VerifierMessages::tr("A record of publication leads out of the folder, so nothing was checked."));
    if (folder.isEmpty() || !QDir(folder).exists())
        return fail(ErrorKind::Unreadable, VerifierMessages::tr("There is no folder “%1”.").arg(folder));
    if (!info.isFile())
        return std::optional<FinishedFile>();
    const Result<QByteArray> bytes = bytesOf(info.filePath());
    if (!bytes)
        return failed(bytes);
    return std::optional<FinishedFile>(FinishedFile{path, *bytes});
}

} // namespace candour
