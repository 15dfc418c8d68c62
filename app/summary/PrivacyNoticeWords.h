// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// What a part of a privacy notice is called, and what its author is asked where the public page says nothing about it.
struct PrivacyNoticePartWords
{
    QString heading;
    QString toFillIn;
};

/// What the draft of a privacy notice says of its own accord, in the language of the public page it is made from.
struct PrivacyNoticeWords
{
    QString title; ///< %1 is the public title of the assessment.
    QString status;
    QString stamp;
    QString description;

    // For whoever makes a notice of the draft; not for the notice
    QString beforeUse;      ///< A heading.
    QString howItWasMade;   ///< %1 is the reference of the assessment.
    QString whatItMustTell; ///< Before the source in the law.
    QString checkTheLaw;
    QString nothingBound; ///< Where the template names no answers for a notice.
    QString stillOpen;    ///< Before the list of the parts in which something is open.
    QString toDecide;     ///< Stands for what the page withholds.
    QString whatToDecide;
    QString whyLeftOut; ///< %1 is the reasons that the page gives.

    PrivacyNoticePartWords controller;
    PrivacyNoticePartWords contact;
    PrivacyNoticePartWords data;
    PrivacyNoticePartWords source;
    PrivacyNoticePartWords purpose;
    PrivacyNoticePartWords legalBasis;
    PrivacyNoticePartWords obligation;
    PrivacyNoticePartWords recipients;
    PrivacyNoticePartWords transfers;
    PrivacyNoticePartWords retention;
    PrivacyNoticePartWords automated;
    PrivacyNoticePartWords rights;
    PrivacyNoticePartWords complaint;
    PrivacyNoticePartWords readMore;
    PrivacyNoticePartWords about;

    QString rightsByLaw; ///< Before the list of rights.
    QString whichRights; ///< To fill in where the template lists none.
    QString regulator;   ///< %1 is its name.
    QString whichRegulator;
    QString assessed; ///< %1 is the reference and %2 the title of the assessment.
    QString readAt;   ///< Before an address.
    QString writeTo;  ///< Before a mailbox.
    QString drafted;  ///< %1 is the day.
};

/// English, or Welsh for a page in Welsh. A page in any other language (BCP 47) gets the English words.
const PrivacyNoticeWords &privacyNoticeWords(const QString &language);

} // namespace candour
