// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace candour {

/// A moment in the life of an assessment, at its end: whatever happened at it has happened.
struct Moment
{
    QDateTime at;     ///< UTC, to the second.
    qint64 audit = 0; ///< Number of the last line of the audit that belongs to it; 0 where only the time is known.
    bool operator==(const Moment &) const = default;
};

} // namespace candour
