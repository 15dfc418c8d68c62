// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/RowSums.h"

#include <memory>
#include <vector>

struct sqlite3;

namespace candour {

/// Keeps the sums of all rows right while a connection writes: it sees every row that is added, changed or deleted, by
/// whatever statement. What is undone, a statement, a part or all of a transaction, is put back by a State.
class RowFollower
{
public:
    /// The sums so far, and those of them that stand in the file.
    struct State
    {
        std::vector<RowSum> now;
        std::vector<RowSum> written;
    };

    /// No follower where the workspace keeps no sums.
    static Result<std::unique_ptr<RowFollower>> start(Connection &connection);
    ~RowFollower();
    RowFollower(const RowFollower &) = delete;
    RowFollower &operator=(const RowFollower &) = delete;

    const State &state() const { return m_state; }
    void putBack(const State &state) { m_state = state; }
    bool isWritten() const { return m_state.now == m_state.written; }

    /// Puts into the file what it does not say yet; the caller commits it together with the rows.
    Result<> write(Connection &connection);

    /// What the next line of the audit carries.
    QByteArray digest() const;

    /// The table was emptied, whatever stood in it.
    void forget(const QString &table);

    /// For SQLite alone.
    void follow(int operation, const char *table);

private:
    struct Table;
    RowFollower(sqlite3 *handle, int version);
    Result<> learn(Connection &connection);

    sqlite3 *m_handle;
    int m_version;
    std::vector<Table> m_tables; ///< As many as sums, in the same order.
    State m_state;
};

} // namespace candour
