// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "exchange/Minisign.h"
#include "exchange/ZipArchive.h"

namespace candour {

enum class ReviewFileKind {
    Review,   ///< Out to a reviewer, with the assessment as it stands.
    Response, ///< Back from a reviewer, with what was said about it.
};

/// What travels between people who review an assessment and share nothing but files (*.dpia).
struct ReviewFile
{
    QString id; ///< Of this file, 32 hexadecimal digits.
    ReviewFileKind kind = ReviewFileKind::Review;
    QString inReplyTo; ///< The file that a response answers.
    QString sentBy;
    QDateTime sentAt;
    QString contentRoot; ///< Of the assessment as it is in the file.
    QString auditHead;   ///< Of the workspace it came from, in hexadecimal digits.
    Imprint imprint;     ///< Of the workspace in which the assessment is written.
    Assessment assessment;
    QByteArray templateBytes; ///< As the template's file was.
    QString signedBy;         ///< The public key that signed the file, as minisign::line() writes it; empty for none.
    QStringList attests; ///< Of a signed file: the entries of the review that the sender typed; see ReviewEntries.h.
    bool operator==(const ReviewFile &) const = default;
};

inline constexpr ArchiveLimits ReviewFileLimits{
    .archive = 256 * 1024 * 1024, .member = 64 * 1024 * 1024, .total = 256 * 1024 * 1024, .members = 2'000};

/// A strict ZIP archive: manifest.json first, with the hash of every other member but its signature, which comes next
/// where \a key signs; assessment.json, template.json, comments.json, decisions.json, and attachments named by their
/// hash. The same content gives the same bytes.
Result<QByteArray> writeReviewFile(const ReviewFile &file, const minisign::SecretKey *key = nullptr);

/// The content, sound like what readAssessment() reads. Refused with a sentence: what was changed after it was
/// written, a signature that does not match, a member too many or too few, a file of a newer version, and whatever
/// readZip() refuses. No JSON is parsed before the signature matches.
Result<ReviewFile> readReviewFile(const QByteArray &bytes);

} // namespace candour
