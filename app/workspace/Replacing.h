// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"
#include "workspace/Workspace.h"

/// Finding words in one assessment, and putting others in their place. The words are written nowhere but into answers.
namespace candour::replacing {

Result<QList<Occurrence>> find(const Workspace &workspace, const AssessmentId &id, const Wanted &wanted);

/// Replaces every occurrence, as one step; says how many changed. Refused where there is none.
Result<int> replaceAll(Workspace &workspace, const AssessmentId &id, const Wanted &wanted, const QString &words);

/// Replaces one of find(); refused where the words do not stand there any longer.
Result<> replaceOne(Workspace &workspace, const AssessmentId &id, const Wanted &wanted, const Occurrence &which,
                    const QString &words);

} // namespace candour::replacing
