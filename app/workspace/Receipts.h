// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Review.h"

/// Which parts of a review were said here, and which came in a file.
namespace candour::receipts {

/// What \a name typed here, as digests of the entries: what came in a file under that name is not among it, because
/// whoever signs a file speaks for nothing that they did not say here.
QStringList typedBy(const QString &name, const Review &review);

/// As a review travels: without receipts, and no sign-off as typed where it is read. A reader does the same again,
/// because a file may state what it likes.
Review asTravelling(Review review);

/// A file that is taken up.
struct Source
{
    Review said;         ///< The review in the file.
    QString sentBy;      ///< With the key.
    QString key;         ///< Empty for a file that is not signed.
    QStringList attests; ///< Digests of entries.
    QDateTime at;        ///< When it is taken up.
};

/// Notes in \a after that everything came in a file which was not in \a before and stands in \a file. What the file's
/// signature attests under the name of its sender is noted with the key, too. Returns how many entries that were known
/// have a new key behind them.
int note(Review &after, const Review &before, const Source &source);

} // namespace candour::receipts
