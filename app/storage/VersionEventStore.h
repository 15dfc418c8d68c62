// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/VersionEvent.h"
#include "storage/Database.h"

namespace candour {

/// What became of published versions. Lines are only ever added.
class VersionEventStore
{
public:
    explicit VersionEventStore(Database &database) : m_connection(database.connection()) {}

    /// Keeps an event with its versions and files, and gives it the next id. An error where a version was never
    /// published.
    Result<qint64> append(const VersionEvent &event);

    /// Keeps that a step was done. Refused where that is kept already or there is no such event.
    Result<> append(qint64 event, const RecallStep &step);

    /// Of every version, oldest first.
    Result<QList<VersionEvent>> list() const;

private:
    Result<> insertParts(const VersionEvent &event, qint64 id);
    Result<> complete(QList<VersionEvent> &events) const;

    Connection &m_connection;
};

} // namespace candour
