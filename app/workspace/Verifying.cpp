// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "workspace/Publishing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>

namespace candour::publishing {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

constexpr qsizetype LargestFile = 512 * Megabyte;

/// What should stand at a path, and for which version it was published.
struct Expected
{
    QString sha256;
    QString reference;
    int version = 0;
};

Result<QString> hashOf(const QString &path)
{
    const auto bytes = readFile(path, LargestFile);
    if (!bytes)
        return failed(bytes);
    return QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
}

QString referenceOf(const Workspace &workspace, const AssessmentId &id)
{
    const auto header = workspace.header(id);
    return header ? header->reference : QString();
}

/// By path; a page that every version rewrites is expected as the last one left it.
QMap<QString, Expected> expectedIn(const Workspace &workspace, const QList<Publication> &publications,
                                   const QString &folder)
{
    QMap<QString, Expected> expected;
    for (auto one = publications.crbegin(); one != publications.crend(); ++one)
        if (one->folder == folder)
            for (const PublishedFile &file : one->files)
                expected.insert(file.name, Expected{file.sha256, referenceOf(workspace, one->assessment), one->number});
    return expected;
}

Result<QList<Verified>> verifyFolder(const QMap<QString, Expected> &expected, const QDir &folder)
{
    QList<Verified> files;
    for (auto file = expected.cbegin(); file != expected.cend(); ++file) {
        Verified one{.name = file.key(), .reference = file->reference, .version = file->version};
        if (!QFileInfo(folder.filePath(file.key())).isFile()) {
            one.state = FileState::Missing;
        } else {
            const auto hash = hashOf(folder.filePath(file.key()));
            if (!hash)
                return failed(hash);
            one.state = *hash == file->sha256 ? FileState::Intact : FileState::Changed;
        }
        files += one;
    }
    for (QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        const QString name = folder.relativeFilePath(all.next());
        if (!expected.contains(name))
            files += Verified{.name = name, .state = FileState::Strange};
    }
    return files;
}

Result<QList<Verified>> verifyFile(const Workspace &workspace, const QList<Publication> &publications,
                                   const QString &path)
{
    const auto hash = hashOf(path);
    if (!hash)
        return failed(hash);
    const QString name = QFileInfo(path).fileName();
    for (const Publication &publication : publications)
        for (const PublishedFile &file : publication.files)
            if (file.sha256 == *hash)
                return QList<Verified>{Verified{.name = name,
                                                .state = FileState::Intact,
                                                .reference = referenceOf(workspace, publication.assessment),
                                                .version = publication.number}};
    return QList<Verified>{
        Verified{.name = name,
                 .state = FileState::Strange,
                 .note = Words::tr("This file was not published from this workspace, or was changed since.")}};
}

} // namespace

Result<QList<Verified>> verify(const Workspace &workspace, const QString &folderOrFile)
{
    const auto publications = workspace.publications();
    if (!publications)
        return failed(publications);
    const QFileInfo info(folderOrFile);
    if (info.isFile())
        return verifyFile(workspace, *publications, folderOrFile);
    if (!info.isDir())
        return fail(ErrorKind::Unreadable, Words::tr("There is no file or folder “%1”.").arg(folderOrFile));
    const QString folder = QDir::cleanPath(info.absoluteFilePath());
    const QMap<QString, Expected> expected = expectedIn(workspace, *publications, folder);
    if (expected.isEmpty())
        return fail(ErrorKind::Refused,
                    Words::tr("Nothing was published from this workspace into “%1”.").arg(folderOrFile));
    return verifyFolder(expected, QDir(folder));
}

} // namespace candour::publishing
