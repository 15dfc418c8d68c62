// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/RowFollower.h"

#include <mutex>

namespace candour {

/// Everything between begin() and commit(), or nothing. Within another transaction it is a part of that one which can
/// fail alone. Ends undone unless committed.
class Transaction
{
public:
    /// Takes the right to write at once, so that nothing read before can have changed when it is written.
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Only a value says that the work is on disk, or in the log where somebody else waits for that.
    [[nodiscard]] Result<> commit();

private:
    Transaction(Connection &connection, std::unique_lock<std::mutex> writing);
    void undo();

    std::unique_lock<std::mutex> m_writing; ///< Of the outermost transaction.
    Connection *m_connection;
    int m_depth;
    RowFollower::State m_before; ///< What the sums of all rows go back to where this is undone.
};

} // namespace candour
