// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "workspace/Workspace.h"

namespace candour {

/// A file of a register as a publication, or something that became of a version, left it.
struct RecordedFile
{
    QString folder; ///< Of the register.
    PublishedFile file;
    AssessmentId assessment;
    int version = 0;
    bool isGone = false; ///< It was taken away.
    bool operator==(const RecordedFile &) const = default;
};

/// Finished files as they are recorded.
QList<PublishedFile> recordOf(const QList<FinishedFile> &files);

/// The files of these versions themselves as they are recorded once they were taken away: without a sum.
QList<PublishedFile> recordOfGone(const QList<Publication> &versions);

/// Every file as it was left each time, the earliest first: the last entry of a folder and a name says what stands
/// there.
Result<QList<RecordedFile>> recordedFiles(const Workspace &workspace);

} // namespace candour
