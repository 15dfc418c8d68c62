// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Transaction.h"

#include "base/Literals.h"
#include "base/Patience.h"

#include <sqlite3.h>

namespace candour {

Transaction::Transaction(Connection &connection, std::unique_lock<std::mutex> writing)
    : m_writing(std::move(writing)), m_connection(&connection), m_depth(++connection.m_transactions)
{
    if (connection.rows() != nullptr)
        m_before = connection.rows()->state();
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_writing(std::move(other.m_writing)), m_connection(std::exchange(other.m_connection, nullptr)),
      m_depth(other.m_depth), m_before(std::move(other.m_before))
{}

Transaction::~Transaction()
{
    if (m_connection != nullptr)
        undo();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const int depth = connection.m_transactions;
    std::unique_lock<std::mutex> writing;
    if (depth == 0)
        writing = lockPatiently(connection.writing());
    if (depth == 0 && connection.m_mayMark && !connection.m_isMarked)
        if (const auto marked = connection.lend([&] { return connection.markOpen(connection); }); !marked)
            return failed(marked);
    const QString sql = depth == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT part%1"_s.arg(depth + 1);
    return connection.run(sql).map([&] { return Transaction(connection, std::move(writing)); });
}

Result<> Transaction::commit()
{
    const bool isWhole = m_depth == 1;
    if (isWhole && !m_connection->checkFiles()) {
        undo();
        return std::exchange(m_connection, nullptr)->checkFiles();
    }
    if (isWhole && m_connection->rows() != nullptr)
        if (const auto written = m_connection->rows()->write(*m_connection); !written)
            return written;
    auto committed = isWhole ? m_connection->commit() : m_connection->run(u"RELEASE part%1"_s.arg(m_depth));
    if (!committed)
        return committed; // the destructor undoes what is still open
    --m_connection->m_transactions;
    Connection &connection = *std::exchange(m_connection, nullptr);
    const Result<> there = isWhole ? connection.checkFiles() : Result<>(); // they may have gone at this very moment
    if (m_writing)
        m_writing.unlock();
    return there;
}

void Transaction::undo()
{
    // SQLite has undone everything itself where the disk was full; then there is nothing to undo.
    if (sqlite3_get_autocommit(m_connection->handle()) == 0) {
        if (m_depth == 1)
            static_cast<void>(m_connection->runScript("ROLLBACK"_ba));
        else
            static_cast<void>(m_connection->runScript(
                "ROLLBACK TO part%1; RELEASE part%1"_ba.replace("%1", QByteArray::number(m_depth))));
    }
    if (m_connection->rows() != nullptr)
        m_connection->rows()->putBack(m_before);
    --m_connection->m_transactions;
}

} // namespace candour
