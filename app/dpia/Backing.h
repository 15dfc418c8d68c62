// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/KnownKey.h"
#include "dpia/Review.h"

namespace candour {

/// What stands behind something that somebody said in a review; of two, the earlier one counts.
enum class Backing {
    TypedHere,      ///< Typed on this computer.
    GivenElsewhere, ///< By e-mail or on paper; recorded by somebody else.
    ConfirmedKey,   ///< Came in a file that they signed with a key that is confirmed as theirs.
    RevokedSince,   ///< The same, before the day on which the key was revoked.
    UnknownKey,     ///< Came in a file signed with a key that nobody here has confirmed as theirs.
    RevokedKey,     ///< Came in a file signed with a key that was revoked by then.
    ReviewFile,     ///< Came in a file that states it.
};

/// What this key says of a file by \a name that was taken up then. What a key signed counts from when it was taken up
/// here, because whoever holds a key can date a file as they like.
Backing backingOf(const QString &key, const QString &name, const QDateTime &takenUpAt, const QList<KnownKey> &known);

/// What stands behind what \a name said, which the receipts call \a entry; TypedHere where none of them is of it.
Backing backingOf(const QString &entry, const QString &name, const QList<Receipt> &receipts,
                  const QList<KnownKey> &known);

/// Adds what the other list knows; of two receipts for the same, the earlier one counts.
void uniteReceipts(QList<Receipt> &into, const QList<Receipt> &from);

} // namespace candour
