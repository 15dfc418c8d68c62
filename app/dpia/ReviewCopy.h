// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace candour {

/// What the organisation that writes an assessment prints on its pages, so that a reviewer sees, and approves, the page
/// as it will appear.
struct Imprint
{
    QString organisation;
    QString contactEmail;
    QString licence;
    QString licenceUrl;
    QString accent;
    QByteArray logo; ///< PNG; at most ImprintLogoLimit.
    QString logoDescription;
    bool operator==(const Imprint &) const = default;
};
inline constexpr qsizetype ImprintLogoLimit = 4 * 1024 * 1024;

/// Where a copy came from that is here to be reviewed. It is not written here: its comments, advice and signatures go
/// back in a review file.
struct ReviewCopy
{
    QString file; ///< The id of the review file whose content it has.
    QString sentBy;
    QDateTime sentAt;
    QString contentRoot; ///< Of the content that was sent.
    QString auditHead;   ///< Of the workspace that sent it, in hexadecimal digits.
    Imprint imprint;     ///< Of the workspace that sent it.
    bool operator==(const ReviewCopy &) const = default;
};

} // namespace candour
