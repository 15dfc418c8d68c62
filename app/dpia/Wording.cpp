// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Wording.h"

namespace candour {

Treatment withoutWording(Treatment treatment, const Question &question, const Place &place, const QString &language)
{
    const bool shown = !place.row.isEmpty() || question.publicByDefault;
    treatment.wording.remove(language);
    if (treatment.kind == TreatmentKind::Wording && treatment.wording.isEmpty())
        treatment.kind = shown ? TreatmentKind::Undecided : TreatmentKind::ByTemplate;
    return treatment;
}

} // namespace candour
