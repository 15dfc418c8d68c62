// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ActivityChange.h"

#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"

namespace candour::programme {

namespace {

using ById = QHash<ActivityId, Activity>;

/// Where activities stood that were taken away.
using Places = QHash<ActivityId, qint64>;

ById byId(const QList<Activity> &activities)
{
    ById all;
    for (const Activity &activity : activities)
        all.insert(activity.id, activity);
    return all;
}

/// Refuses to write over what somebody else has written since.
Result<> checkUnchanged(const ById &current, const ById &from, const ById &to)
{
    const auto unchanged = [&](const ActivityId &id) {
        const auto there = current.constFind(id);
        const auto known = from.constFind(id);
        return there == current.cend() ? known == from.cend() : known != from.cend() && *known == *there;
    };
    for (const ById &side : {from, to})
        for (const ActivityId &id : side.keys())
            if (!unchanged(id))
                return fail(ErrorKind::Refused,
                            ProgrammeMessages::tr("The programme has changed since. Nothing of this was changed."));
    return {};
}

Result<> takeAway(Stores &stores, const ActivityId &id, Places &places)
{
    const auto place = stores.activities.position(id);
    if (!place)
        return failed(place);
    places.insert(id, *place);
    return stores.activities.remove(id);
}

/// Puts \a to into the place of \a from.
Result<> write(Stores &stores, const QList<Activity> &from, const QList<Activity> &to, Places &places)
{
    const auto current = stores.activities.list();
    if (!current)
        return failed(current);
    const ById before = byId(from);
    const ById after = byId(to);
    if (const auto same = checkUnchanged(byId(*current), before, after); !same)
        return same;
    for (const Activity &activity : from)
        if (!after.contains(activity.id))
            if (const auto gone = takeAway(stores, activity.id, places); !gone)
                return gone;
    QList<Activity> saved;
    for (const Activity &activity : to) {
        if (before.contains(activity.id) || !places.contains(activity.id))
            saved += activity;
        else if (const auto back = stores.activities.saveAt(places.value(activity.id), activity); !back)
            return back;
    }
    return stores.activities.saveAll(saved);
}

QString undoText(const QStringList &references)
{
    constexpr qsizetype Named = 3;
    if (references.size() > Named)
        return ProgrammeMessages::tr("Activities: %1 …").arg(references.first(Named).join(u", "_s));
    return references.size() == 1 ? ProgrammeMessages::tr("Activity: %1").arg(references.first())
                                  : ProgrammeMessages::tr("Activities: %1").arg(references.join(u", "_s));
}

} // namespace

QStringList referencesOf(const QList<Activity> &activities)
{
    QStringList references;
    for (const Activity &activity : activities)
        references += activity.reference;
    return references;
}

Result<> carryOut(Workspace &workspace, const ActivityChange &change)
{
    if (change.before == change.after)
        return {};
    const QStringList references = referencesOf(change.after.isEmpty() ? change.before : change.after);
    const auto places = std::make_shared<Places>();
    return workspace.run(
        WorkspaceEdit{.action = change.action,
                      .subject = change.subject.isEmpty() ? references.join(u", "_s) : change.subject,
                      .apply = [=](Stores &stores) { return write(stores, change.before, change.after, *places); },
                      .revert = [=](Stores &stores) { return write(stores, change.after, change.before, *places); },
                      .text = undoText(references)});
}

} // namespace candour::programme
