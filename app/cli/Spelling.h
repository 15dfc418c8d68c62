// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"
#include "dpia/Backing.h"
#include "dpia/FileFault.h"
#include "dpia/Finding.h"
#include "dpia/PlainLanguage.h"
#include "dpia/Revision.h"
#include "dpia/TextDifference.h"
#include "workspace/ActivityImport.h"
#include "workspace/Commenting.h"
#include "workspace/Milestones.h"
#include "workspace/Publishing.h"

namespace candour {

/// How results name each case; the same words as in files, and stable.
QString spelled(QuestionKind kind);
QString spelled(ReviewState state);
QString spelled(ReviewAction action);
QString spelled(CommentAction action);
QString spelled(TaskKind kind);
QString spelled(commenting::Anchor anchor);
QString spelled(DecisionOutcome outcome);
QString spelled(ActivityKind kind);
QString spelled(Cover cover);
QString spelled(Backing backing);
QString spelled(Severity severity);
QString spelled(Origin origin);
QString spelled(TreatmentKind kind);
QString spelled(Fate fate);
QString spelled(MilestoneKind kind);
QString spelled(PlainLanguageHint::Kind kind);
QString spelled(programme::RowFate fate);
QString spelled(publishing::FileState state);
QString spelled(publishing::GateState state);
QString spelled(PublicationStatus status);
QString spelled(FileFault::Kind kind);

/// A moment as 2026-06-04T14:02:00Z.
QString spelled(const QDateTime &time);

} // namespace candour
