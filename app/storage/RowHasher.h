// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/RowSum.h"

#include <memory>

struct evp_md_ctx_st;
struct sqlite3_stmt;
struct sqlite3_value;

namespace candour {

/// SHA-256 of one row after another: the table, and every value with its type and length, so that no two rows have the
/// same bytes.
class RowHasher
{
public:
    explicit RowHasher(const QByteArray &table);

    /// Of the row at which a statement stands.
    RowSum::RowHash row(sqlite3_stmt *statement);

    /// Of a row value by value: begin, as many values as said, end.
    void begin(int columns);
    void add(sqlite3_value *value);
    RowSum::RowHash end();

private:
    void add(int type, qint64 number, const void *bytes);
    void flush();

    QByteArray m_start;   ///< What every row of the table begins with.
    QByteArray m_waiting; ///< Small pieces, which are hashed together.
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

} // namespace candour
