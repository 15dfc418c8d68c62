// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// How long assessments are kept, and their end.
namespace candour::retaining {

/// An assessment, and how long it is kept.
struct Line
{
    AssessmentId id;
    QString reference;
    QString title;
    Retention retention;
    bool isDue = false;       ///< Its last day is over and nothing holds it.
    bool isPublished = false; ///< Some version of it was.
    bool operator==(const Line &) const = default;
};

/// The first last day first; those without one come last. By reference where days are the same.
Result<QList<Line>> lines(const Workspace &workspace);

/// Writes down how long the assessment is kept, on one line each. A reason to hold it is a hold; Usage error where a
/// hold comes without one.
Result<> set(Workspace &workspace, const AssessmentId &id, const Retention &retention);

/// Why the assessment cannot be disposed of now, in one sentence; empty where it can.
Result<QString> obstacle(const Workspace &workspace, const AssessmentId &id);

/// Deletes the assessment with its history, comments and files, and leaves reference, day and name of who did it. There
/// is no way back. Refused with its obstacle. An activity whose own assessment it was is a gap again; what was
/// published stays published and on record.
Result<> dispose(Workspace &workspace, const AssessmentId &id);

/// The first backup that is made by itself from this day on takes away all of those beside the workspace in which
/// something stands that is disposed of today.
QDate goneFromBackups(const Workspace &workspace);

/// Whether it was disposed of: nothing is known of it any more but what stays on record.
Result<bool> isDisposedOf(const Workspace &workspace, const AssessmentId &id);

} // namespace candour::retaining
