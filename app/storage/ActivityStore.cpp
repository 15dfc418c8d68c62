// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ActivityStore.h"

#include "base/Literals.h"
#include "storage/ValueTable.h"

namespace candour {

Result<QList<Activity>> ActivityStore::list() const
{
    return ValueTable(m_connection, u"activity"_s).list<Activity>();
}

Result<std::optional<Activity>> ActivityStore::find(const ActivityId &id) const
{
    return ValueTable(m_connection, u"activity"_s).find<Activity>(id.value);
}

Result<> ActivityStore::save(const Activity &activity)
{
    return ValueTable(m_connection, u"activity"_s).save(activity.id.value, activity);
}

Result<> ActivityStore::saveAll(const QList<Activity> &activities)
{
    return ValueTable(m_connection, u"activity"_s).saveAll(activities);
}

Result<qint64> ActivityStore::position(const ActivityId &id) const
{
    return ValueTable(m_connection, u"activity"_s).position(id.value);
}

Result<> ActivityStore::saveAt(qint64 position, const Activity &activity)
{
    return ValueTable(m_connection, u"activity"_s).saveAt(position, activity.id.value, activity);
}

Result<> ActivityStore::remove(const ActivityId &id)
{
    return ValueTable(m_connection, u"activity"_s).remove(id.value);
}

} // namespace candour
