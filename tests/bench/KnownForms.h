// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabelledTexts.h"

namespace candour {

/// Sentences around made-up people, each in every form in which people write a name, and sentences without a name among
/// them. The forms are made here and not by NameForms, which they measure.
struct KnownForms
{
    QStringList people;
    QList<LabelledText> texts; ///< A label's type is the form: "initials".
};

KnownForms knownForms();

} // namespace candour
