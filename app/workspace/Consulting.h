// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// What is sent to a regulator that is asked first (GDPR, Article 36(3)).
namespace candour::consulting {

struct Package
{
    QString question; ///< What is asked, besides the reasons of the decision; may be empty.
    QList<AttachmentId> attachments;
};

/// The attachments with these ids or file names; Usage error where there is none of a name.
Result<QList<AttachmentId>> attachmentsNamed(const Assessment &a, const QStringList &given);

/// Writes an archive (ZIP): a cover as PDF that says what the law asks for, the whole assessment as PDF, the
/// attachments, and a list of them with their SHA-256. Returns the headings of the parts of the cover that nothing
/// fills. Refused unless it was decided to ask the regulator, and where targets::checkInternal() refuses the file; then
/// nothing is written.
Result<QStringList> write(Workspace &workspace, const AssessmentId &id, const Package &package, const QString &path);

/// "INTERNAL consultation DPIA-0007.zip".
QString proposedName(const QString &reference);

} // namespace candour::consulting
