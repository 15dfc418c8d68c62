// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Person.h"
#include "storage/Database.h"

namespace candour {

/// The people of a workspace, from whom each assessment takes its own.
class PersonStore
{
public:
    explicit PersonStore(Database &database) : m_connection(database.connection()) {}

    /// In the order in which they were added.
    Result<QList<Person>> list() const;

    /// Adds it, or puts it in the place of the one with its id.
    Result<> save(const Person &person);

    /// Nothing happens where there is none.
    Result<> remove(const PersonId &id);

private:
    Connection &m_connection;
};

} // namespace candour
