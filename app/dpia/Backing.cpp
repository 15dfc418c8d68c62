// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Backing.h"

#include "base/Fold.h"

#include <tuple>

namespace candour {

Backing backingOf(const QString &key, const QString &name, const QDateTime &takenUpAt, const QList<KnownKey> &known)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const KnownKey &one) {
        return one.publicKey == key && folded(one.name) == folded(name);
    });
    if (found == known.end())
        return Backing::UnknownKey;
    if (!found->isRevoked())
        return Backing::ConfirmedKey;
    return takenUpAt.toUTC().date() < found->revokedAt.toUTC().date() ? Backing::RevokedSince : Backing::RevokedKey;
}

Backing backingOf(const QString &entry, const QString &name, const QList<Receipt> &receipts,
                  const QList<KnownKey> &known)
{
    std::optional<Backing> best;
    for (const Receipt &receipt : receipts) {
        if (receipt.of != entry)
            continue;
        const Backing one =
            receipt.key.isEmpty() ? Backing::ReviewFile : backingOf(receipt.key, name, receipt.at, known);
        best = best ? std::min(*best, one) : one;
    }
    return best.value_or(Backing::TypedHere);
}

void uniteReceipts(QList<Receipt> &into, const QList<Receipt> &from)
{
    for (const Receipt &one : from) {
        const auto here = std::find_if(into.begin(), into.end(),
                                       [&](const Receipt &r) { return r.of == one.of && r.key == one.key; });
        if (here == into.end())
            into += one;
        else
            here->at = std::min(here->at, one.at);
    }
    std::sort(into.begin(), into.end(),
              [](const Receipt &a, const Receipt &b) { return std::tie(a.of, a.key) < std::tie(b.of, b.key); });
}

} // namespace candour
