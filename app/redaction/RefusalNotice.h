// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "summary/Document.h"

namespace candour {

/// What is known of the request that is answered; what is not known is said to be missing.
struct RefusalFacts
{
    QString organisation;
    QString contact; ///< Mailbox to which the person may write.
    QString caseReference;
    QDate receivedOn;
    QDate answeredOn;
    bool operator==(const RefusalFacts &) const = default;
};

/// A draft of the notice that goes with a part of the assessment to somebody who asked for it: what is kept back under
/// which law and why, how the public interest was weighed, who holds what where the law names a person, how to ask for
/// a review and to whom to complain. It quotes what people wrote for themselves, so it is stamped and for people
/// inside until somebody has read every sentence. It names no place and no number of places: the labels of the page
/// merge, and the notice must not tell more than they do.
Document refusalNotice(const Template &t, const Assessment &a, const RefusalFacts &facts);

} // namespace candour
