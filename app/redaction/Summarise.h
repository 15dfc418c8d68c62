// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "summary/PublicSummary.h"

namespace candour {

/// The facts of publication that a person or the workspace sets; none of them comes from withheld content.
struct Edition
{
    QString language = QStringLiteral("en-GB");
    QString organisation;
    QString contact; ///< Role mailbox for questions about the page; empty for none.
    QString licence;
    QString licenceUrl;
    HouseStyle style;
    int number = 0; ///< 0 for a preview: no number, dates or versions are shown.
    QDate issued;
    QString changeNote;
    QStringList changed;             ///< Headings of the sections that say something else than the version before.
    QList<PublishedVersion> earlier; ///< Newest first.
    bool operator==(const Edition &) const = default;
};

/// The public summary of an assessment: the only road from an assessment to anything public. Forgetting hides: what
/// neither the template nor a person has made public is not in it.
PublicSummary summarise(const Template &t, const Assessment &a, const Edition &edition);

/// The public words of each question that is seen, by key; what a search for repeated secrets reads.
QMap<QString, QString> publicWords(const Template &t, const Assessment &a, const QString &language);

} // namespace candour
