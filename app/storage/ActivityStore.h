// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"
#include "storage/Database.h"

namespace candour {

/// The collections, data shares and systems of a workspace.
class ActivityStore
{
public:
    explicit ActivityStore(Database &database) : m_connection(database.connection()) {}

    /// In the order in which they were added.
    Result<QList<Activity>> list() const;

    /// No value where there is none.
    Result<std::optional<Activity>> find(const ActivityId &id) const;

    /// Adds it, or puts it in the place of the one with its id.
    Result<> save(const Activity &activity);
    Result<> saveAll(const QList<Activity> &activities);

    /// Where it stands among the others; 0 where there is none.
    Result<qint64> position(const ActivityId &id) const;

    /// Adds it again where it stood before it was removed.
    Result<> saveAt(qint64 position, const Activity &activity);

    /// Nothing happens where there is none.
    Result<> remove(const ActivityId &id);

private:
    Connection &m_connection;
};

} // namespace candour
