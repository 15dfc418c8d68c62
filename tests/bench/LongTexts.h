// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::measures {

inline constexpr int AllWords = 50000;

/// So many words from this one on, with something to decide in every hundred.
QString textWithSuggestions(int from, int count);

/// Writes AllWords into the public texts of an assessment, the same number into each.
Result<> fillTexts(Workspace &workspace, const AssessmentId &id);

} // namespace candour::measures
