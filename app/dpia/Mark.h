// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace candour {

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
    bool operator==(const Mark &) const = default;
};

} // namespace candour
