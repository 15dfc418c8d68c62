// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Files in and out.
namespace candour::exchanging {

struct Imported
{
    AssessmentId id;
    QString reference;
    QStringList notes; ///< What was mapped, changed, or could not be placed; one sentence each.
};

/// Takes up an assessment from a plain file. Refused where its id exists, unless \a replace says to put it in its place.
Result<Imported> importAssessment(Workspace &workspace, const QString &path, bool replace);

/// Writes the whole assessment in its plain form; the file is replaced where it exists.
Result<> exportAssessment(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// Fills an empty workspace with the sample: three assessments of a made-up school census.
Result<> addSample(Workspace &workspace);

} // namespace candour::exchanging
