// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Redacting.h"

/// What every way of withholding something needs. Included by workspace sources only.
namespace candour::redacting {

/// The text at a place, or nullptr where there is none that can carry a mark.
RichText *textAt(Assessment &a, const Place &place);

/// Usage error where no reason is given, or one that the template does not have, or where whoever withholds gives an
/// opinion that the law asks of somebody else.
Result<> checkReasons(const Workspace &workspace, const AssessmentId &id, const Why &why);

/// Puts down in the mark why something is withheld.
void explain(Mark &mark, const Why &why);

/// A mark by whoever acts now.
Mark newMark(const Workspace &workspace, const Why &why);

} // namespace candour::redacting
