// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The texts that are kept once for all assessments. An assessment holds the words as they were when it fetched them,
/// so a change here changes no assessment, and what is signed keeps the words that were signed.
namespace candour::sharing {

/// An assessment that uses a shared answer.
struct Use
{
    AssessmentId id;
    QString reference;
    QString title;
    bool hasSameWords = false; ///< As the workspace keeps them now.
    bool isSettled = false;    ///< Decided, or signed as it stands.
    bool operator==(const Use &) const = default;
};
Result<QList<Use>> uses(const Workspace &workspace, const QString &key);

/// A shared answer of this key; Usage error where there is none.
Result<SharedAnswer> find(const Workspace &workspace, const QString &key);

/// What the templates of the workspace ask for and nobody has written yet, without words; the title is the question's.
Result<QList<SharedAnswer>> lacking(const Workspace &workspace);

/// Adds a text; refused where there is one of that key, or no template asks for it.
Result<> add(Workspace &workspace, const SharedAnswer &shared);

/// Changes title and words of one that is there.
Result<> set(Workspace &workspace, const SharedAnswer &shared);

/// Takes it away; refused with their references while assessments use it.
Result<> remove(Workspace &workspace, const QString &key);

} // namespace candour::sharing
