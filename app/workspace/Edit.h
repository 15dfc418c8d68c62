// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/Assessment.h"
#include "dpia/Revision.h"

namespace candour {

class Stores;

/// One action of a person on one assessment: one transaction, one line in the audit, one step back.
struct Edit
{
    AssessmentId assessment;
    QString action;  ///< Stable name for the audit: "answer", "mark", "sign" …
    QString subject; ///< What it was done to, for the audit: a question key, a role; never words of an answer.
    QString text;    ///< What Undo says: "Answer: Who receives the data?"
    std::function<Result<>(Assessment &)> apply;
    bool canUndo = true; ///< False for what a person says on the record: submitting, signing, approving.
    Origin origin = Origin::Typed;
    QString mergeKey; ///< Neighbouring edits of one key are one step back; empty merges with nothing.
    std::function<Result<>(Stores &)> beside = {};       ///< Changes the workspace in the same transaction.
    std::function<Result<>(Stores &)> besideRevert = {}; ///< Puts back what that changed.
};

/// One action on the workspace itself; one step back where it can be taken back.
struct WorkspaceEdit
{
    QString action;
    QString subject;
    std::function<Result<>(Stores &)> apply;
    std::function<Result<>(Stores &)> revert = {}; ///< Puts back what apply changed; empty where there is no way back.
    QString text = {};                             ///< What Undo says: "Person: Ann Example"
    QString mergeKey = {};                         ///< Neighbouring edits of one key are one step back.
};

} // namespace candour
