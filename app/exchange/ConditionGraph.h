// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Condition.h"

#include <QMap>

namespace candour {

/// The conditions of questions, or of the columns of one question, by the key of what they decide.
using Conditions = QMap<QString, Condition>;

/// The keys whose conditions hang, in the end, on themselves; in alphabetical order.
QStringList keysInCircles(const Conditions &conditions);

/// How many conditions have to be looked at to decide the costliest one; \a most where it is that or more. The
/// conditions must not go in circles.
int costOf(const Conditions &conditions, int most);

} // namespace candour
