// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// The collections, data shares and systems of the programme, each entered once. What breaks a rule is a Usage error
/// that says which. Every change is one step back.
namespace candour::programme {

/// The activity of this id or reference; Usage error where there is none.
Result<Activity> findActivity(const Workspace &workspace, const QString &idOrReference);

/// A free reference that goes on from those of this kind, such as DS-0109.
Result<QString> proposedReference(const Workspace &workspace, ActivityKind kind);

/// Adds an activity and says its id, which is new; without a reference it gets the proposed one.
Result<ActivityId> addActivity(Workspace &workspace, Activity activity);

/// Puts it in the place of the one with its id. A cover by an umbrella is recorded anew with what the umbrella says now
/// where the cover changes or \a confirmed says that somebody has looked, and stays as it was recorded otherwise.
Result<> changeActivity(Workspace &workspace, const Activity &activity, bool confirmed = false);

/// Changes them in one step and says, a sentence each, which were refused and why; \a change may refuse too. The Error
/// is for all of them: nothing was changed.
Result<QStringList> changeEach(Workspace &workspace, const QList<ActivityId> &ids,
                               const std::function<Result<>(Activity &)> &change);

/// Records that the umbrella, as it is now, still covers the activity.
Result<> confirmCover(Workspace &workspace, const ActivityId &id);

/// Refused while an assessment refers to it, or its own assessment covers another.
Result<> removeActivity(Workspace &workspace, const ActivityId &id);

/// The template whose data shares have the facts of this one: that of its assessment, or else the one most used here;
/// without a value where no template knows data shares. See shareQuestion().
Result<std::optional<Template>> shareTemplate(const Workspace &workspace, const Activity &activity);

} // namespace candour::programme
