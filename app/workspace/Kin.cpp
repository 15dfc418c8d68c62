// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Kin.h"

#include "workspace/Messages.h"

namespace candour {

namespace {

/// The folder in which its files stand, which is called by its reference; empty where it is of this assessment.
QString folderOfOther(const Publication &publication, const AssessmentId &id)
{
    return publication.assessment == id ? QString() : publication.files.value(0).name.section(u'/', 0, 0);
}

} // namespace

Result<QList<Publication>> publishedOfKin(const Workspace &workspace, const Assessment &a)
{
    const AssessmentId root = a.release ? a.release->of : a.id;
    const auto releases = workspace.releases();
    if (!releases)
        return failed(releases);
    QSet<AssessmentId> kin{root, a.id};
    for (const AssessmentHeader &header : *releases)
        if (header.release->of == root)
            kin.insert(header.id);
    QList<Publication> all;
    for (const AssessmentId &id : std::as_const(kin)) {
        const auto published = workspace.publications(id);
        if (!published)
            return failed(published);
        all += *published;
    }
    std::sort(all.begin(), all.end(), [](const Publication &one, const Publication &other) {
        return std::tie(one.at, one.assessment, one.number) > std::tie(other.at, other.assessment, other.number);
    });
    return all;
}

QString versionName(const Publication &publication, const AssessmentId &id)
{
    const QString number = QString::number(publication.number);
    const QString folder = folderOfOther(publication, id);
    return folder.isEmpty()
               ? number
               : PublishingMessages::tr("%1 of %2", "number of a version, reference").arg(number, folder.toUpper());
}

QString versionKey(const Publication &publication, const AssessmentId &id)
{
    const QString number = QString::number(publication.number);
    const QString folder = folderOfOther(publication, id);
    return folder.isEmpty() ? number : folder + u'-' + number;
}

} // namespace candour
