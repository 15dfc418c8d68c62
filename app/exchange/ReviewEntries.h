// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Review.h"

namespace candour {

/// What tells a sign-off, advice, a decision or an approval from every other, however it came here: SHA-256 in 64
/// hexadecimal digits. How a sign-off is known, and what became of advice, are no part of it.
QString entryDigest(const SignOff &signOff);
QString entryDigest(const Advice &advice);
QString entryDigest(const Decision &decision);
QString entryDigest(const Approval &approval);

/// Something in a review that one person stands for.
struct ReviewEntry
{
    QString digest;
    QString name;
    bool typed = true; ///< False for a sign-off that was known in another way where it is.
};

QList<ReviewEntry> reviewEntries(const Review &review);

} // namespace candour
