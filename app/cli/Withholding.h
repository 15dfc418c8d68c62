// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "workspace/Redacting.h"

namespace candour {

/// Where a redaction points: an assessment, and a place in it.
struct RedactionTarget
{
    Invocation::Subject subject;
    Place place;
};

/// The place that the first two words and the options name; Usage error for a question that is not there.
Result<RedactionTarget> target(Invocation &call);

/// The reasons given by options.
Result<redacting::Why> why(const Invocation &call);

/// Prints the id of a mark that was made.
Result<> printMark(Invocation &call, const Result<MarkId> &mark);

} // namespace candour
