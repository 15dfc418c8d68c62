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

/// Takes up an assessment from a plain file. Refused where its id exists, unless \a replace says to put it in its
/// place. A backup is made first.
Result<Imported> importAssessment(Workspace &workspace, const QString &path, bool replace);

/// The same for several files, in their order: all of them, or none. Refused where two hold the same assessment.
Result<QList<Imported>> importAssessments(Workspace &workspace, const QStringList &paths, bool replace);

/// Writes the whole assessment in its plain form; the file is replaced where it exists. Here and below, refused where
/// targets::check() refuses the file.
Result<> exportAssessment(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// Writes everything that is to be done for an assessment as a table (CSV) for people inside, withheld words included.
Result<> exportActionPlan(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// Writes the register of redactions as a table (CSV) for people inside: everything that is withheld, in its words,
/// with reasons, harm, who proposed it and when to look again. The public must never read it.
Result<> exportRedactions(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// Makes a new workspace file with the sample in it, and closes it again: three assessments of a made-up school census,
/// signed and approved by the people and at the times that the sample names (a FixedClock stands at each step's time).
Result<> createSample(const QString &path);

} // namespace candour::exchanging
