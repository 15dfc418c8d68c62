// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace candour {

/// What the person holds whom the law names for a reason; never published.
struct QualifiedOpinion
{
    QString person;  ///< Name and office, such as "Dr Jo Rees, Permanent Secretary".
    QString opinion; ///< Whether publishing would, or would be likely to, do the harm, and why, in a sentence.
    QDate givenOn;

    bool isComplete() const;
    bool isBy(const QString &name) const; ///< True where this is the name of the person.
    bool operator==(const QualifiedOpinion &) const = default;
};

/// Why something must not be public, and who says so. What it covers is said by the runs and treatments that name it.
struct Mark
{
    MarkId id;
    QStringList reasons;    ///< Keys of the template's reasons; at least one.
    QString harm;           ///< What would go wrong if it were public, in a sentence; never published.
    QString publicInterest; ///< The balance for and against, where a reason is qualified; never published.
    QString proposedBy;     ///< Name of the person who made the mark.
    QDateTime proposedAt;
    QDate reviewOn;  ///< When to look again; invalid for never.
    QStringList cut; ///< Words that were taken out of a text with it over them; where they come back, so does it.
    QualifiedOpinion opinion; ///< Where a reason needs one.
    bool operator==(const Mark &) const = default;
};

} // namespace candour
