// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ProvenEnds.h"

#include "publish/Publisher.h"
#include "workspace/Organisation.h"
#include "workspace/RegisterRecord.h"

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
    return ProvenEnds(std::make_shared<Parts>(Parts{*due, version.folder}), recordOf(due->files));
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
    QList<PublishedFile> files = recordOf(due->files);
    for (const PublishedFile &gone : recordOfGone(versions))
        if (std::none_of(due->files.begin(), due->files.end(),
                         [&](const FinishedFile &kept) { return kept.name == gone.name; }))
            files += gone;
    return ProvenEnds(std::make_shared<Parts>(Parts{*due, first.folder}), files);
}

Result<> ProvenEnds::write() const
{
    return end(m_parts->change, m_parts->folder);
}

} // namespace candour::publishing
