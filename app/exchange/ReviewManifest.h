// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ReviewFile.h"

namespace candour {

/// The first member of a review file: what the file is, and what it holds.
struct ReviewManifest
{
    struct Member
    {
        QString name;
        QString sha256; ///< In 64 hexadecimal digits.
        qsizetype size = 0;
    };
    struct File
    {
        Attachment attachment; ///< Without its bytes.
        QString sha256;
    };
    ReviewFile file;       ///< Without its content; of the assessment id and reference.
    QList<Member> members; ///< In their order.
    QList<File> attachments;
};

QByteArray writeReviewManifest(const ReviewManifest &manifest);

/// Refused with the place of the first fault; a file of a newer version by saying so.
Result<ReviewManifest> readReviewManifest(const QByteArray &bytes);

} // namespace candour
