// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Programme.h"

namespace candour::programme {

inline constexpr int SoonDays = 90;

/// Why somebody should look at a line of the programme.
enum class Attention {
    None,
    Gap,             ///< Neither assessed nor in one of the states that stand for it.
    DueSoon,         ///< The review is due within SoonDays, or overdue.
    Overdue,         ///< The review date has passed.
    Waiting,         ///< Signed, and not published as it was signed.
    Expiring,        ///< An agreement or a certificate ends within SoonDays, or has ended.
    LookAgain,       ///< Something withheld is to be looked at again within SoonDays, or was to be.
    AskedAgain,      ///< Something happened that asks for a new look, and nobody has looked since.
    UmbrellaChanged, ///< What covers it has changed since that was recorded.
};

/// Every line needs None.
bool needs(const Line &line, Attention attention, QDate today);

/// Days since it was signed, where it is signed and not published; -1 otherwise.
int daysWaiting(const Line &line, QDate today);

/// Writes every review date, and every day on which to look again at what is withheld, as a calendar, with references
/// only: a title may be sensitive, and calendars are shared. Refused where no review has a date. The name ends in .ics,
/// and targets::check() must allow it.
Result<> exportCalendar(const Workspace &workspace, const QString &path);

} // namespace candour::programme
