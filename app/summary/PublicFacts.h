// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace candour {

/// One published version, as the version table shows it.
struct PublishedVersion
{
    int number = 0;
    QDate issued;
    QString changeNote;       ///< What changed for the reader; passes the same gate as the text.
    QStringList changed = {}; ///< Headings of the sections that say something else than the version before.
    QDate removedOn = {};     ///< Valid where it was taken down: nothing else is said of it then.
    bool operator==(const PublishedVersion &) const = default;
};

/// A fact as the page says it, and as the W3C Data Privacy Vocabulary (DPV) names it.
struct PublicTerm
{
    QString property;  ///< Such as "dpv:hasLegalBasis".
    QStringList terms; ///< Such as "eu-gdpr:A6-1-e"; empty where the vocabulary has no word for what is said.
    QString words;
    bool operator==(const PublicTerm &) const = default;
};

/// Data shares as a page shows them: a line of text a cell, or several for what is a list.
struct PublicShares
{
    QStringList headers;
    QList<QStringList> rows; ///< Of one cell a header, or of one cell alone: the sentence that others are withheld.
    bool operator==(const PublicShares &) const = default;
};

/// What machines may know of a published assessment. Built from the public document's own values, so it can hold
/// nothing that the page does not say.
struct PublicFacts
{
    QString reference;
    QString title;
    QString organisation;
    QString contact;     ///< Role mailbox for questions about the page; empty for none.
    QString method;      ///< Name and version of the template, as people read it.
    QString regime;      ///< Such as "UK GDPR".
    QString decision;    ///< Public wording of the decision; empty where it is not public.
    QString overallRisk; ///< Public wording of the overall level; empty where it is not public.
    QDate nextReview;    ///< Invalid where it is not public.
    bool somethingWithheld = false;
    QStringList reasons;              ///< Public wording of every reason used, sorted.
    QList<PublicTerm> terms;          ///< In the order of the template.
    QList<PublishedVersion> versions; ///< Newest first; the first is this one.
    PublicShares shares;              ///< Without rows where the page shows none.
    bool operator==(const PublicFacts &) const = default;
};

} // namespace candour
