// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Releasing a signed assessment as a whole, less what is withheld in it, as a law on access to information asks.
namespace candour::releasing {

/// What a person says of the request.
struct Case
{
    QString reference; ///< Is published; must name nobody.
    QDate receivedOn;  ///< Invalid where it is not recorded.
};

/// Why no release of it can begin now; empty where one can. Only what is signed as it stands is released.
Result<QString> obstacle(const Workspace &workspace, const AssessmentId &id);

/// Begins a release, with a reference of its own (DPIA-0007-R1), and says its id. See releaseCopy() for how it begins.
Result<AssessmentId> start(Workspace &workspace, const AssessmentId &id, const Case &request);

/// Records the request otherwise. Refused for what is no release.
Result<> setCase(Workspace &workspace, const AssessmentId &id, const Case &request);

/// Releases as written what is still to decide, in one step; says how much that was.
Result<qsizetype> releaseRest(Workspace &workspace, const AssessmentId &id);

/// The releases of this assessment, by reference.
Result<QList<AssessmentHeader>> releasesOf(const Workspace &workspace, const AssessmentId &id);

} // namespace candour::releasing
