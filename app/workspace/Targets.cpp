// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Targets.h"

#include "base/Literals.h"
#include "publish/Catalogue.h"
#include "workspace/Messages.h"

#include <QDir>
#include <QFileInfo>

namespace candour::targets {

namespace {

/// The one name of the file, whatever links lead to it and whether it exists.
QString realPath(const QString &path)
{
    const QFileInfo named(path);
    const QFileInfo file(named.isSymLink() ? named.symLinkTarget() : path);
    return file.exists() ? file.canonicalFilePath() : file.dir().canonicalPath() + u'/' + file.fileName();
}

/// Whether the file is a workspace, or what the database keeps beside the one that is open.
bool isWorkspaceFile(const Workspace &workspace, const QString &path)
{
    const QString real = realPath(path);
    const QString own = realPath(workspace.path());
    for (const auto &companion : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s})
        if (real == own + companion)
            return true;
    return QFileInfo(real).exists() && real.endsWith(u".candour"_s);
}

/// Whether the folder, or one above it, is a public register: of this workspace, or by its catalogue of any other.
Result<bool> isPublished(const Workspace &workspace, const QString &folder)
{
    const auto publications = workspace.publications();
    if (!publications)
        return failed(publications);
    const QString within = QFileInfo(folder).canonicalFilePath();
    QDir above(within.isEmpty() ? folder : within);
    do {
        if (above.exists(QString(CatalogueName)))
            return true;
        for (const Publication &publication : *publications)
            if (!publication.folder.isEmpty() && QDir(publication.folder) == above)
                return true;
    } while (above.cdUp());
    return false;
}

} // namespace

Result<> checkFolder(const Workspace &workspace, const QString &path)
{
    // Through a link the file would be written where the link leads.
    for (const QString &written : {path, realPath(path)}) {
        const auto published = isPublished(workspace, QDir::cleanPath(QFileInfo(written).absolutePath()));
        if (!published)
            return failed(published);
        if (*published)
            return fail(ErrorKind::Refused,
                        TargetsMessages::tr("This folder holds what is published. Choose another for what is "
                                            "only for people inside. Nothing was written."));
    }
    return {};
}

Result<> check(const Workspace &workspace, const QString &path)
{
    if (isWorkspaceFile(workspace, path))
        return fail(ErrorKind::Refused,
                    TargetsMessages::tr("“%1” belongs to a workspace. Choose another name. Nothing was written.")
                        .arg(QFileInfo(path).fileName()));
    return checkFolder(workspace, path);
}

Result<> check(const Workspace &workspace, const QString &path, QLatin1StringView ending)
{
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        return fail(ErrorKind::Usage, TargetsMessages::tr("Give the file a name that ends in %1.").arg(ending));
    return check(workspace, path);
}

Result<> checkInternal(const Workspace &workspace, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!name.startsWith(InternalPrefix))
        return fail(ErrorKind::Usage,
                    TargetsMessages::tr("The name of an internal copy must begin with INTERNAL, such as “%1”.")
                        .arg(InternalPrefix + u' ' + name));
    return check(workspace, path);
}

} // namespace candour::targets
