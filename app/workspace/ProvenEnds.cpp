// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ProvenEnds.h"

#include "publish/Publisher.h"
#include "publish/RegisterPaths.h"
#include "workspace/Organisation.h"

namespace candour::publishing {

struct ProvenEnds::Parts
{
    RegisterChange change;
    QString folder;
};

namespace {

Result<RegisterChange> change(const Workspace &workspace, const QString &folder, const QList<VersionEnd> &ends)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    if (const auto settled = settle(folder); !settled)
        return failed(settled);
    return ended(folder, ends, {.style = organisation::houseStyle(*settings), .contact = settings->contactEmail});
}

QList<PublishedFile> written(const RegisterChange &change)
{
    QList<PublishedFile> files;
    for (const FinishedFile &file : change.files)
        files += PublishedFile{file.name, sumOf(file.bytes), file.bytes.size()};
    return files;
}

/// The files of the version itself that the change does not write.
QList<PublishedFile> gone(const Publication &version, const RegisterChange &change)
{
    QList<PublishedFile> files;
    for (const PublishedFile &file : version.files)
        if (versionOf(file.name) == version.number &&
            std::none_of(change.files.begin(), change.files.end(),
                         [&](const FinishedFile &kept) { return kept.name == file.name; }))
            files += PublishedFile{file.name, {}, 0};
    return files;
}

} // namespace

Result<ProvenEnds> ProvenEnds::withdrawal(const Workspace &workspace, const Publication &version, QDate on,
                                          const ProvenNote &why)
{
    const auto reference = workspace.referenceOf(version.assessment);
    if (!reference)
        return failed(reference);
    const auto due = change(workspace, version.folder,
                            {VersionEnd{*reference, version.number, EntryStatus::Withdrawn, on, why.words()}});
    if (!due)
        return failed(due);
    return ProvenEnds(std::make_shared<Parts>(Parts{*due, version.folder}), written(*due));
}

Result<ProvenEnds> ProvenEnds::removal(const Workspace &workspace, const QList<Publication> &versions, QDate on)
{
    const Publication first = versions.value(0);
    const auto reference = workspace.referenceOf(first.assessment);
    if (!reference)
        return failed(reference);
    QList<VersionEnd> ends;
    for (const Publication &version : versions)
        ends += VersionEnd{*reference, version.number, EntryStatus::Removed, on, {}};
    const auto due = change(workspace, first.folder, ends);
    if (!due)
        return failed(due);
    QList<PublishedFile> files = written(*due);
    for (const Publication &version : versions)
        files += gone(version, *due);
    return ProvenEnds(std::make_shared<Parts>(Parts{*due, first.folder}), files);
}

Result<> ProvenEnds::write() const
{
    return end(m_parts->change, m_parts->folder);
}

} // namespace candour::publishing
