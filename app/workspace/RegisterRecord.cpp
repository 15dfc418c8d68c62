// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/RegisterRecord.h"

#include "base/Sha256.h"
#include "publish/Catalogue.h"
#include "publish/RegisterPaths.h"

namespace candour {

namespace {

void addFiles(const Publication &publication, QList<RecordedFile> &all)
{
    for (const PublishedFile &file : publication.files)
        all += RecordedFile{.folder = publication.folder,
                            .file = file,
                            .assessment = publication.assessment,
                            .version = isOfVersion(file.name) ? versionOf(file.name) : publication.number};
}

void addFiles(const VersionEvent &event, QList<RecordedFile> &all)
{
    const VersionName named = event.versions.value(0);
    for (const PublishedFile &file : event.files)
        all += RecordedFile{.folder = event.folder,
                            .file = file,
                            .assessment = named.assessment,
                            .version = isOfVersion(file.name) ? versionOf(file.name) : named.number,
                            .isGone = file.sha256.isEmpty()};
}

} // namespace

QList<PublishedFile> recordOf(const QList<FinishedFile> &files)
{
    QList<PublishedFile> record;
    for (const FinishedFile &file : files)
        record += PublishedFile{file.name, sha256Hex(file.bytes), file.bytes.size()};
    return record;
}

QList<PublishedFile> recordOfGone(const QList<Publication> &versions)
{
    QList<PublishedFile> record;
    for (const Publication &version : versions)
        for (const PublishedFile &file : version.files)
            if (versionOf(file.name) == version.number)
                record += PublishedFile{file.name, {}, 0};
    return record;
}

Result<QList<RecordedFile>> recordedFiles(const Workspace &workspace)
{
    const auto publications = workspace.publications();
    if (!publications)
        return failed(publications);
    const auto events = workspace.versionEvents();
    if (!events)
        return failed(events);
    QList<RecordedFile> all;
    auto event = events->cbegin();
    int published = 0;
    const auto addEvents = [&] {
        for (; event != events->cend() && event->publications <= published; ++event)
            addFiles(*event, all);
    };
    for (auto one = publications->crbegin(); one != publications->crend(); ++one, ++published) {
        addEvents();
        addFiles(*one, all);
    }
    addEvents();
    return all;
}

} // namespace candour
