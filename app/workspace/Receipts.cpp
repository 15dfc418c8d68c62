// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Receipts.h"

#include "base/Fold.h"
#include "dpia/Backing.h"
#include "exchange/ReviewEntries.h"

namespace candour::receipts {

namespace {

bool hasReceipt(const Review &review, const QString &entry)
{
    return std::any_of(review.receipts.begin(), review.receipts.end(),
                       [&](const Receipt &receipt) { return receipt.of == entry; });
}

QSet<QString> digestsOf(const Review &review)
{
    QSet<QString> digests;
    for (const ReviewEntry &entry : reviewEntries(review))
        digests += entry.digest;
    return digests;
}

} // namespace

QStringList typedBy(const QString &name, const Review &review)
{
    QStringList typed;
    for (const ReviewEntry &entry : reviewEntries(review))
        if (entry.typed && folded(entry.name) == folded(name) && !hasReceipt(review, entry.digest))
            typed += entry.digest;
    typed.removeDuplicates();
    return typed;
}

Review asTravelling(Review review)
{
    review.receipts.clear();
    for (SignOff &signOff : review.signOffs)
        if (signOff.assurance == Assurance::TypedHere)
            signOff.assurance = Assurance::ReviewFile;
    return review;
}

int note(Review &after, const Review &before, const Source &source)
{
    const QSet<QString> sent = digestsOf(source.said);
    const QSet<QString> known = digestsOf(before);
    QList<Receipt> receipts;
    int newlySigned = 0;
    for (const ReviewEntry &entry : reviewEntries(after)) {
        const bool wasKnown = known.contains(entry.digest);
        const bool saidHere = wasKnown && entry.typed && !hasReceipt(before, entry.digest);
        if (saidHere || !sent.contains(entry.digest))
            continue;
        receipts += Receipt{.of = entry.digest, .at = source.at};
        if (source.key.isEmpty() || !source.attests.contains(entry.digest) ||
            folded(entry.name) != folded(source.sentBy))
            continue;
        const Receipt withKey{.of = entry.digest, .key = source.key, .at = source.at};
        const bool wasSigned = std::any_of(before.receipts.begin(), before.receipts.end(), [&](const Receipt &r) {
            return r.of == withKey.of && r.key == withKey.key;
        });
        newlySigned += wasKnown && !wasSigned;
        receipts += withKey;
    }
    uniteReceipts(after.receipts, receipts);
    return newlySigned;
}

} // namespace candour::receipts
