// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The life of a version after its files were made: live at an address, withdrawn, taken down.
namespace candour::versions {

/// A published version and what became of it.
struct Version
{
    Publication publication;
    QString reference;
    QString address;   ///< Where readers find it; empty while nobody has recorded that.
    QDate liveSince;   ///< Invalid where the address is empty.
    QDate ended;       ///< When it was withdrawn or taken down; invalid otherwise.
    QDateTime endedAt; ///< The same to the second.
    bool operator==(const Version &) const = default;

    bool isLive() const { return !address.isEmpty() && publication.status == PublicationStatus::Published; }
};

/// Every version, the newest first.
Result<QList<Version>> published(const Workspace &workspace);

/// Those of one assessment.
Result<QList<Version>> published(const Workspace &workspace, const AssessmentId &id);

/// What was published under this id or reference, also of an assessment that was disposed of; Usage error where nothing
/// was.
Result<AssessmentId> find(const Workspace &workspace, const QString &idOrReference);

/// Where readers find a version if the register stands at the address of the workspace; empty where nobody has set one.
Result<QString> proposedAddress(const Workspace &workspace, const AssessmentId &id);

/// Records that readers find a version at this address, of http or https, since a day. Usage error where the address is
/// none, where the day is in the future or before the version was published. Refused for what was replaced, withdrawn
/// or taken down. Recording it again counts in place of the earlier record.
Result<> recordLive(Workspace &workspace, const VersionName &version, const QString &address, QDate since);

/// Puts a notice with this reason above the page of a version, which stays. Readers see the reason, so it is searched
/// like a change note. Usage error without one.
Result<> withdraw(Workspace &workspace, const VersionName &version, const QString &reason);

/// Where the files of a version are now, if not where they were published.
struct Whereabouts
{
    QString folder = {};    ///< Of the register that was moved; empty where it was not.
    bool isDeleted = false; ///< Somebody has deleted the files already: only what is to do elsewhere is left.
    bool operator==(const Whereabouts &) const = default;
};

/// Takes every file of these versions out of their registers and leaves a page that says so. The reason is for the
/// record and is never published. Those that are gone already are left alone. Where one register cannot be reached, the
/// others are changed all the same, and the error says which was not.
Result<> takeDown(Workspace &workspace, const QList<VersionName> &versions, const QString &reason,
                  const Whereabouts &now = {});

/// The versions to take down with this one unless somebody knows better: it and every earlier one, and what was
/// published of the same assessment as a release or the other way round, because what got out may have stood there,
/// too.
Result<QList<VersionName>> proposedToTakeDown(const Workspace &workspace, const VersionName &version);

} // namespace candour::versions
