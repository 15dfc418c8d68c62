// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Withheld.h"

namespace candour {

bool isWithheld(const Assessment &a, const Place &place)
{
    const QList<Place> around{{.question = place.question},
                              {.question = place.question, .row = place.row},
                              {.question = place.question, .column = place.column},
                              place};
    return std::any_of(around.begin(), around.end(),
                       [&](const Place &one) { return a.treatment(one).kind == TreatmentKind::Withheld; });
}

} // namespace candour
