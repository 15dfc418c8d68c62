// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// What happens after an assessment was written and asks for a new look at it before its next review is due.
namespace candour::triggers {

/// What may be said to have happened: the options of the template's question on it; none where it has no such question.
QList<Option> kinds(const Template &form);

/// Records that something happened. \a what is one of kinds(), or empty for something else, which then needs a note.
/// Refused for a day ahead and for a release. What is recorded with a copy to be reviewed goes back with it.
Result<> record(Workspace &workspace, const AssessmentId &id, const QString &what, QDate on, const QString &note);

/// Records what a new look came to, which settles everything recorded before; refused where nothing waits for one.
Result<> settle(Workspace &workspace, const AssessmentId &id, const QString &result);

/// What happened, as people read it: "A change of law or guidance", or "Something else".
QString words(const Template &form, const ReviewEvent &event);

} // namespace candour::triggers
