// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/detect/KnownNames.h"
#include "redaction/detect/NameText.h"

/// Names of people in a text. A title before a name is no part of it, so that whoever withholds the name is done.
namespace candour::people {

/// Every form of the names that are known.
void findKnown(Reading &reading, const std::vector<NameWord> &words, const KnownNames &names);

/// What looks like the name of a person.
void findOthers(Reading &reading, const std::vector<NameWord> &words);

} // namespace candour::people
