// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The columns by which a row of records or risks is something to be done; resources/schemas/template.md names them.
namespace ActionColumn {
inline constexpr QLatin1String Owner("owner");
inline constexpr QLatin1String Due("due");
inline constexpr QLatin1String Status("status");
} // namespace ActionColumn

/// One thing to be done for an assessment. It is for people inside: nothing of it is cut down to what the public sees.
struct PlannedAction
{
    Place place; ///< The row.
    QString section;
    QString question;
    int number = 0;  ///< Of the row, counted from 1.
    QString subject; ///< The row's first words: the risk, the condition.
    QString action;  ///< The measures against a risk; empty where the subject is the action itself.
    QString owner;   ///< A person's name.
    QDate due;
    QString status; ///< As the template words it.
    bool operator==(const PlannedAction &) const = default;
};

/// Every row that is asked for, has words, and whose question has a column for who does it or until when; in the order
/// of the template.
QList<PlannedAction> actionPlan(const Template &t, const Assessment &a);

} // namespace candour
