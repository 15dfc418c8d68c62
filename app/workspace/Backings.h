// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Backing.h"
#include "workspace/Workspace.h"

namespace candour::reviewing {

/// What stands behind everything that is said in one review.
class Backings
{
public:
    Backings(const Review &review, QList<KnownKey> known);

    Backing of(const SignOff &signOff) const;
    Backing of(const Advice &advice) const;
    Backing of(const Decision &decision) const;
    Backing of(const Approval &approval) const;

private:
    QList<Receipt> m_receipts;
    QList<KnownKey> m_known;
};

/// With the keys that are confirmed in the workspace now.
Result<Backings> backings(const Workspace &workspace, const Review &review);

/// As it stands behind a name and a time: "signed by a confirmed key"; empty for what was typed on this computer.
QString backingWords(Backing backing);

} // namespace candour::reviewing
