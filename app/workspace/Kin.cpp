// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Kin.h"

#include "workspace/Messages.h"

namespace candour {

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
    if (publication.assessment == id || publication.files.isEmpty())
        return number;
    // Its files stand in a folder that is called by its reference.
    const QString reference = publication.files.first().name.section(u'/', 0, 0).toUpper();
    return PublishingMessages::tr("%1 of %2", "number of a version, reference").arg(number, reference);
}

} // namespace candour
