// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

namespace candour {

/// The last day on which something still holds, such as an agreement or a certificate, and what the template calls it.
struct Expiry
{
    QDate on; ///< Invalid: nothing expires.
    QString what;
    bool operator==(const Expiry &) const = default;
};

/// The records question whose rows are data shares: the first in which something expires; nullptr where none does.
const Question *shareQuestion(const Template &t);

/// Whether what stands in this column of it is a fact of the data share itself. People and references to rows belong to
/// one assessment alone.
bool isShareFact(const Column &column);

/// What of these cells expires first.
Expiry firstExpiry(const Question &question, const QMap<QString, Cell> &cells);

/// What in any row of the assessment expires first.
Expiry firstExpiry(const Template &t, const Assessment &a);

} // namespace candour
