// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace candour {

enum class ReviewEventKind {
    Happened,    ///< Something asks for a new look before the next review is due.
    LookedAgain, ///< Somebody looked; settles everything that was recorded before.
};

/// What happened outside the assessment since it was written, or what a new look at it came to.
struct ReviewEvent
{
    ReviewEventKind kind = ReviewEventKind::Happened;
    QString what; ///< An option of Template::reviewTriggerQuestion; empty for something else, and for a look.
    QDate on;     ///< The day on which it happened.
    QString note; ///< What exactly, or what the look came to.
    QString by;   ///< Who recorded it.
    QDateTime at;
    bool operator==(const ReviewEvent &) const = default;
};

/// What happened and was not looked at since, in the order in which it was recorded.
QList<ReviewEvent> unsettled(const QList<ReviewEvent> &events);

} // namespace candour
