// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"

namespace candour {

/// The part of a long list that has to be looked at because the list that stood there before did not have it.
struct NewPart
{
    FinishedFile file;   ///< The lines that are new, between a few that are not.
    FinishedFile before; ///< The lines that stood there before, between a few more: whose words were public already.
};

/// \a file without the lines at its beginning and end that \a before has as well. Both are lists of lines of which each
/// can be read by itself.
NewPart newPart(const FinishedFile &file, const FinishedFile &before);

} // namespace candour
