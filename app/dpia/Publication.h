// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Suppression.h"

#include <QDateTime>
#include <QList>

namespace candour {

enum class PublicationStatus {
    Published,
    Superseded, ///< A later version of the same edition and language stands in its place.
    Withdrawn,  ///< The page says that it was withdrawn, and why.
    TakenDown,  ///< The files are gone, because something got out that should not have.
};

/// A file as it was published.
struct PublishedFile
{
    QString name;   ///< Path relative to the published folder.
    QString sha256; ///< 64 lower-case hexadecimal digits.
    qint64 size = 0;
    bool operator==(const PublishedFile &) const = default;
};

/// A gate that a person opened, and why.
struct GateOverride
{
    QString gate; ///< Stable name of the gate.
    QString reason;
    bool operator==(const GateOverride &) const = default;
};

/// What a published page shows of a number of people.
enum class CountShown {
    Exactly,
    Rounded,
    LeftOut,
};

/// A number of people in a table of a published page. Totals of a rounded table are not listed: they tell no more than
/// the numbers of which they are made.
struct PublishedCount
{
    QString question;
    CountCell cell;
    qint64 people = 0; ///< As the page shows it; 0 where it is left out.
    CountShown shown = CountShown::Exactly;
    bool operator==(const PublishedCount &) const = default;
};

/// What a main section of a published page said, as a sum.
struct PublishedSection
{
    QString anchor; ///< As in Section.
    QString heading;
    QString sum;
    bool operator==(const PublishedSection &) const = default;
};

/// One version that went out: what, where to, by whom, and what stood behind it.
struct Publication
{
    AssessmentId assessment;
    int number = 0;   ///< Counts from 1 for each assessment, never used again.
    QString edition;  ///< "summary" or "full".
    QString language; ///< BCP 47.
    QDateTime at;     ///< UTC.
    QString by;
    QString changeNote; ///< What changed for the reader.
    QList<PublishedFile> files;
    QString folder;
    QString contentRoot;
    QString publicRoot;
    QList<GateOverride> overrides;
    QList<PublishedCount> counts;     ///< Sorted by question and cell.
    QList<PublishedSection> sections; ///< In the order of the page; empty for what an older program published.
    QStringList changed;              ///< Headings of those that readers of the version before do not know.
    PublicationStatus status = PublicationStatus::Published;
    QString statusReason; ///< Why it was withdrawn or taken down; empty otherwise.
    bool operator==(const Publication &) const = default;
};

} // namespace candour
