// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace candour {

/// A whole day in a calendar.
struct CalendarDay
{
    QString uid; ///< The same every time, so that a calendar replaces what it has of it.
    QDate on;
    QString summary;
};

/// The days as an iCalendar file (RFC 5545), in the order given; \a at is when it was made.
QByteArray writeCalendar(const QList<CalendarDay> &days, const QDateTime &at);

} // namespace candour
