// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PublicSide.h"

#include "gui/Messages.h"

namespace candour {

QString publicSideState(const Question &question, const Treatment &treatment)
{
    if (question.publicHeading.isEmpty())
        return PublicSideMessages::tr("Seen only in your organisation");
    switch (treatment.kind) {
    case TreatmentKind::ByTemplate:
        return question.publicByDefault ? PublicSideMessages::tr("Public as written")
                                        : PublicSideMessages::tr("Not public");
    case TreatmentKind::AsWritten:
        return PublicSideMessages::tr("Public as written");
    case TreatmentKind::Wording:
        return PublicSideMessages::tr("Public in other words:");
    case TreatmentKind::Withheld:
        return PublicSideMessages::tr("Withheld");
    case TreatmentKind::Undecided:
        return PublicSideMessages::tr("To decide");
    }
    Q_UNREACHABLE();
}

QString publicSideWords(const Question &question, const Treatment &treatment)
{
    if (question.publicHeading.isEmpty())
        return PublicSideMessages::tr("The public sees nothing of this. It is seen only in your organisation.");
    switch (treatment.kind) {
    case TreatmentKind::ByTemplate:
        return question.publicByDefault
                   ? PublicSideMessages::tr(
                         "The public sees what is written here, without the passages that are withheld.")
                   : PublicSideMessages::tr("The public sees nothing of this, unless somebody decides to show it.");
    case TreatmentKind::AsWritten:
        return PublicSideMessages::tr("The public sees what is written here, without the passages that are withheld.");
    case TreatmentKind::Wording:
        return PublicSideMessages::tr("The public sees a wording of its own.");
    case TreatmentKind::Withheld:
        return PublicSideMessages::tr("The public sees a label that says why this is withheld.");
    case TreatmentKind::Undecided:
        return PublicSideMessages::tr(
            "Decide what the public sees. This stays hidden, and nothing is published, until somebody decides.");
    }
    Q_UNREACHABLE();
}

} // namespace candour
