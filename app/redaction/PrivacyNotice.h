// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Summarise.h"

namespace candour {

/// What is known of the notice that no answer says.
struct PrivacyNoticeFacts
{
    QDate draftedOn;
    QString assessmentUrl; ///< Where the public reads the assessment; empty while it does not.
    bool operator==(const PrivacyNoticeFacts &) const = default;
};

/// The public answers that the template binds to parts of a privacy notice, one heading for each part. They go the road
/// of the public page, through another form of the template, so nothing is in them that the page does not show.
PublicSummary noticeAnswers(const Template &t, const Assessment &a, const Edition &edition);

/// The draft of a privacy notice from such answers, in the language of the page, stamped because nobody has approved
/// it. Each part says what the public may read, or what there is to fill in; what the page withholds is to decide
/// there, because a notice cannot tell people that something is withheld from them. \a t gives the law only.
Document privacyNotice(const Template &t, const PublicSummary &answers, const PrivacyNoticeFacts &facts);

} // namespace candour
