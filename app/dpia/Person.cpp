// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Person.h"

#include <algorithm>

namespace candour {

bool Person::holds(const QString &role, QDate day) const
{
    return std::any_of(roles.begin(), roles.end(),
                       [&](const RoleHeld &held) { return held.role == role && held.isHeldOn(day); });
}

} // namespace candour
