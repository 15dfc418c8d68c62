// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"
#include "storage/Database.h"

namespace candour {

/// The texts that are kept once for the whole workspace.
class SharedAnswerStore
{
public:
    explicit SharedAnswerStore(Database &database) : m_connection(database.connection()) {}

    /// In the order in which they were added.
    Result<QList<SharedAnswer>> list() const;

    /// Adds it, or puts it in the place of the one with its key.
    Result<> save(const SharedAnswer &shared);

    /// Nothing happens where there is none.
    Result<> remove(const QString &key);

private:
    Connection &m_connection;
};

} // namespace candour
