// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Swap.h"

#include "workspace/Messages.h"

namespace candour {

namespace {

/// Carries one value over; false where it is no longer what the step left behind.
template<typename T>
bool swapValue(T &current, const T &from, const T &to)
{
    if (from == to)
        return true;
    if (current != from)
        return false;
    current = to;
    return true;
}

template<typename Key, typename T>
bool swapEntries(QMap<Key, T> &current, const QMap<Key, T> &from, const QMap<Key, T> &to)
{
    const QList<Key> keys = from.keys() + to.keys();
    for (const Key &key : keys) {
        if (from.contains(key) == to.contains(key) && from.value(key) == to.value(key))
            continue;
        if (current.contains(key) == to.contains(key) && current.value(key) == to.value(key))
            continue;
        if (current.contains(key) != from.contains(key) || current.value(key) != from.value(key))
            return false;
        if (to.contains(key))
            current.insert(key, to.value(key));
        else
            current.remove(key);
    }
    return true;
}

} // namespace

Result<Assessment> swapped(const Assessment &current, const Assessment &from, const Assessment &to)
{
    Assessment result = current;
    const bool done = swapValue(result.templateId, from.templateId, to.templateId) &&
                      swapValue(result.templateVersion, from.templateVersion, to.templateVersion) &&
                      swapValue(result.title, from.title, to.title) &&
                      swapValue(result.publicTitle, from.publicTitle, to.publicTitle) &&
                      swapValue(result.reference, from.reference, to.reference) &&
                      swapValue(result.people, from.people, to.people) &&
                      swapValue(result.activities, from.activities, to.activities) &&
                      swapValue(result.attachments, from.attachments, to.attachments) &&
                      swapValue(result.retention, from.retention, to.retention) &&
                      swapValue(result.release, from.release, to.release) &&
                      swapValue(result.review.dismissals, from.review.dismissals, to.review.dismissals) &&
                      swapEntries(result.answers, from.answers, to.answers) &&
                      swapEntries(result.treatments, from.treatments, to.treatments) &&
                      swapEntries(result.marks, from.marks, to.marks) &&
                      swapEntries(result.suppressions, from.suppressions, to.suppressions);
    if (!done)
        return fail(ErrorKind::Refused, WorkspaceMessages::tr("This step can no longer be taken back, because the same "
                                                              "thing was changed since. Nothing was changed."));
    return result;
}

} // namespace candour
