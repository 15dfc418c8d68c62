// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"
#include "workspace/Comparing.h"

/// Prints for people inside. They are stamped, and no publisher takes them.
namespace candour::printing {

/// The whole assessment with everything in it, stamped "INTERNAL: not for publication", with the short code that a
/// sign-off given elsewhere names.
Result<Document> readingCopy(const Workspace &workspace, const AssessmentId &id);

/// Writes the reading copy as PDF or HTML, by the file's ending. The file's name must begin with "INTERNAL", and
/// targets::check() must allow it.
Result<> printReadingCopy(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// What differs between two versions, stamped like a reading copy.
Result<Document> comparisonCopy(const Workspace &workspace, const AssessmentId &id, const Comparison &comparison);

/// Writes it, under the same rules as a reading copy.
Result<> printComparison(const Workspace &workspace, const AssessmentId &id, const Comparison &comparison,
                         const QString &path);

/// The draft of the notice that goes with a release, of today; see redaction/RefusalNotice.h. Refused for what is none.
Result<Document> refusalNotice(const Workspace &workspace, const AssessmentId &id);

/// Writes that draft, under the same rules as a reading copy.
Result<> printRefusalNotice(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// The draft of a privacy notice, of today, from what the public page of an assessment says; see
/// redaction/PrivacyNotice.h. Refused for what has no such page: a screening, and a release.
Result<Document> privacyNotice(const Workspace &workspace, const AssessmentId &id);

/// Writes that draft, under the same rules as a reading copy.
Result<> printPrivacyNotice(const Workspace &workspace, const AssessmentId &id, const QString &path);

/// Writes a template, to be read, as PDF or HTML by the file's ending.
Result<> printTemplate(const Template &form, const QString &path);

/// The names to propose: "INTERNAL DPIA-0007.pdf", "INTERNAL notice DPIA-0007-R1.pdf", "INTERNAL privacy notice
/// DPIA-0007.pdf", "INTERNAL changes DPIA-0007.pdf".
QString proposedName(const Assessment &assessment);
QString proposedNoticeName(const QString &reference);
QString proposedPrivacyNoticeName(const QString &reference);
QString proposedComparisonName(const QString &reference);

} // namespace candour::printing
