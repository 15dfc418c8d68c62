// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/FilledForm.h"

/// Data shares of the programme in the rows of an assessment. A row holds its own copy of the facts, as people and
/// shared words are held, so that what is signed stays what it was; what the programme says since is taken over when
/// somebody asks for it.
namespace candour::authoring {

/// The row with what is known of this data share in the place of what stood there; where nothing is known, the row
/// stays as it is. What the question has no column for, or one of another kind, is left out.
Row withShare(const Question &question, Row row, const Activity &share);

/// Labels of the columns of which the programme says something else than this row, or something where it says nothing.
QStringList unlikeShare(const Question &question, const Row &row, const Activity &share);

/// The data share with what this row says of it. What is withheld, marked or worded otherwise for the public stays
/// here, and so does what the public does not see here where another template would show it: the programme knows
/// nothing of that, and from there it could come to a page on which nobody hides it.
Activity withRow(const Workspace &workspace, const FilledForm &filled, const Row &row, Activity share);

/// The data shares that no row of this answer names, by reference.
QList<Activity> sharesToAdd(const QList<Activity> &activities, const Answer &answer);

/// Adds a row for a data share and says its id; refused where the template does not ask for data shares, or where a row
/// names it.
Result<RowId> addShare(Workspace &workspace, const AssessmentId &id, const ActivityId &share);

/// The data share that this row describes and that the programme does not know: with its facts, and covered by this
/// assessment. It has no id yet; what differs from an assessment that covers another too, a person must say. Refused
/// where the row names a data share.
Result<Activity> shareToEnter(const Workspace &workspace, const AssessmentId &id, const RowId &row);

/// Lets a row name a data share; both keep what they say. Refused where the row, or another one, names one already.
Result<> nameShare(Workspace &workspace, const AssessmentId &id, const RowId &row, const ActivityId &share);

/// Puts what the programme says now into the row; refused where the row names no data share.
Result<> takeShare(Workspace &workspace, const AssessmentId &id, const RowId &row);

/// Puts what the row says into the programme; refused where the row names no data share, or nothing of what it says
/// otherwise may go there.
Result<> giveShare(Workspace &workspace, const AssessmentId &id, const RowId &row);

} // namespace candour::authoring
