// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace candour {

/// How numbers of people are kept from telling about single ones.
enum class SuppressionMethod {
    Threshold, ///< Cells below a threshold are left out, and others that would give them away.
    Rounding,  ///< Every number is rounded by itself.
};

struct SuppressionRule
{
    SuppressionMethod method = SuppressionMethod::Threshold;
    int threshold = 5;       ///< Numbers from 1 to one below this are small; from LeastThreshold to MostThreshold.
    bool zerosShown = false; ///< A zero is shown even where it tells that all of a group stand in one column.
    bool operator==(const SuppressionRule &) const = default;
};
inline constexpr int LeastThreshold = 2;
inline constexpr int MostThreshold = 1000;
inline constexpr int RoundingBase = 5;

/// What a body may ask of every decision. Below 3, whoever knows of themselves in a number of two knows the other.
inline constexpr int UsualLeastCount = 5;
inline constexpr int SmallestLeastCount = 3;

/// A cell of a table of counts, totals included.
struct CountCell
{
    RowId row;      ///< Empty: the row of totals.
    QString column; ///< Empty: the column of totals.

    bool operator==(const CountCell &) const = default;
    std::strong_ordering operator<=>(const CountCell &other) const
    {
        if (const auto c = row <=> other.row; c != 0)
            return c;
        return column.compare(other.column) <=> 0;
    }
};

/// What a person accepted for one table of counts. Publishing checks it and never computes it anew.
struct Suppression
{
    SuppressionRule rule;
    QList<CountCell> cells; ///< What the public does not see; sorted, once each; none where the rule rounds.
    QString decidedBy;
    QDateTime decidedAt;
    bool operator==(const Suppression &) const = default;
};

} // namespace candour
