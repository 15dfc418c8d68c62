// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Mark.h"
#include "dpia/RichText.h"

#include <QMap>

namespace candour {

enum class TreatmentKind {
    ByTemplate, ///< Nobody has said anything: public only where the template makes it so.
    AsWritten,  ///< What the drafter wrote, less its marked passages.
    Wording,    ///< A text of its own, in each language that has one.
    Withheld,   ///< A label with the mark's reasons.
    Undecided,  ///< Somebody must say first, because a new template would make it public; the public sees nothing.
};

/// What the public sees at a Place. On the screen: "what the public sees".
struct Treatment
{
    TreatmentKind kind = TreatmentKind::ByTemplate;
    QMap<QString, RichText> wording; ///< By language (BCP 47); kept while another kind is chosen.
    MarkId mark;                     ///< Why, where the kind is Withheld.
    bool operator==(const Treatment &) const = default;
};

} // namespace candour
