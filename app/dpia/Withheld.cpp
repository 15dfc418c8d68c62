// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Withheld.h"

namespace candour {

Treatment withholding(const Assessment &a, const Place &place)
{
    for (const Place &around : {Place{.question = place.question}, Place{.question = place.question, .row = place.row},
                                Place{.question = place.question, .column = place.column}, place})
        if (Treatment treatment = a.treatment(around); treatment.kind == TreatmentKind::Withheld)
            return treatment;
    return {};
}

bool isWithheld(const Assessment &a, const Place &place)
{
    return withholding(a, place).kind == TreatmentKind::Withheld;
}

} // namespace candour
