// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Backings.h"

#include "exchange/ReviewEntries.h"
#include "workspace/Messages.h"

namespace candour::reviewing {

Backings::Backings(const Review &review, QList<KnownKey> known) : m_receipts(review.receipts), m_known(std::move(known))
{}

Backing Backings::of(const SignOff &signOff) const
{
    if (signOff.assurance == Assurance::GivenElsewhere)
        return Backing::GivenElsewhere;
    const Backing found = backingOf(entryDigest(signOff), signOff.name, m_receipts, m_known);
    // Taken up before there were receipts.
    return found == Backing::TypedHere && signOff.assurance == Assurance::ReviewFile ? Backing::ReviewFile : found;
}

Backing Backings::of(const Advice &advice) const
{
    return backingOf(entryDigest(advice), advice.name, m_receipts, m_known);
}

Backing Backings::of(const Decision &decision) const
{
    return backingOf(entryDigest(decision), decision.name, m_receipts, m_known);
}

Backing Backings::of(const Approval &approval) const
{
    return backingOf(entryDigest(approval), approval.name, m_receipts, m_known);
}

Result<Backings> backings(const Workspace &workspace, const Review &review)
{
    return workspace.knownKeys().map([&](const QList<KnownKey> &known) { return Backings(review, known); });
}

QString backingWords(Backing backing)
{
    switch (backing) {
    case Backing::TypedHere:
        return {};
    case Backing::GivenElsewhere:
        return ReviewingMessages::tr("on paper or by e-mail");
    case Backing::ConfirmedKey:
        return ReviewingMessages::tr("signed by a confirmed key");
    case Backing::RevokedSince:
        return ReviewingMessages::tr("signed by a confirmed key (key revoked since)");
    case Backing::UnknownKey:
        return ReviewingMessages::tr("signed by an unknown key");
    case Backing::RevokedKey:
        return ReviewingMessages::tr("signed by a revoked key");
    case Backing::ReviewFile:
        return ReviewingMessages::tr("in a review file");
    }
    Q_UNREACHABLE();
}

} // namespace candour::reviewing
