// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/RowHasher.h"

#include "base/Literals.h"

#include <QtEndian>

#include <openssl/evp.h>
#include <sqlite3.h>

#include <cstring>

namespace candour {

namespace {

constexpr qsizetype SmallPiece = 1024;

void appendNumber(QByteArray &bytes, qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

qint64 bitsOf(double real)
{
    qint64 bits = 0;
    std::memcpy(&bits, &real, sizeof bits);
    return bits;
}

} // namespace

RowHasher::RowHasher(const QByteArray &table) : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("SHA-256 is not available");
    for (const QByteArray &part : {"CANDOUR-ROW-v1"_ba, table}) {
        appendNumber(m_start, part.size());
        m_start += part;
    }
}

RowSum::RowHash RowHasher::row(sqlite3_stmt *statement)
{
    const int columns = sqlite3_column_count(statement);
    begin(columns);
    for (int i = 0; i < columns; ++i) {
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
            add(SQLITE_INTEGER, sqlite3_column_int64(statement, i), nullptr);
            break;
        case SQLITE_FLOAT:
            add(SQLITE_FLOAT, bitsOf(sqlite3_column_double(statement, i)), nullptr);
            break;
        case SQLITE_TEXT: {
            const unsigned char *text = sqlite3_column_text(statement, i);
            add(SQLITE_TEXT, sqlite3_column_bytes(statement, i), text);
            break;
        }
        case SQLITE_BLOB: {
            const void *bytes = sqlite3_column_blob(statement, i);
            add(SQLITE_BLOB, sqlite3_column_bytes(statement, i), bytes);
            break;
        }
        default:
            add(SQLITE_NULL, 0, nullptr);
        }
    }
    return end();
}

void RowHasher::begin(int columns)
{
    m_waiting = m_start;
    appendNumber(m_waiting, columns);
    EVP_DigestInit_ex(m_context.get(), nullptr, nullptr);
}

void RowHasher::add(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        add(SQLITE_INTEGER, sqlite3_value_int64(value), nullptr);
        return;
    case SQLITE_FLOAT:
        add(SQLITE_FLOAT, bitsOf(sqlite3_value_double(value)), nullptr);
        return;
    case SQLITE_TEXT: {
        const unsigned char *text = sqlite3_value_text(value);
        add(SQLITE_TEXT, sqlite3_value_bytes(value), text);
        return;
    }
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_value_blob(value);
        add(SQLITE_BLOB, sqlite3_value_bytes(value), bytes);
        return;
    }
    default:
        add(SQLITE_NULL, 0, nullptr);
    }
}

/// \a number is the value, or the length of the \a bytes.
void RowHasher::add(int type, qint64 number, const void *bytes)
{
    m_waiting += char(type);
    appendNumber(m_waiting, number);
    if (bytes == nullptr)
        return;
    if (number <= SmallPiece) {
        m_waiting.append(static_cast<const char *>(bytes), number);
        return;
    }
    flush();
    EVP_DigestUpdate(m_context.get(), bytes, std::size_t(number));
}

void RowHasher::flush()
{
    EVP_DigestUpdate(m_context.get(), m_waiting.constData(), std::size_t(m_waiting.size()));
    m_waiting.resize(0);
}

RowSum::RowHash RowHasher::end()
{
    flush();
    RowSum::RowHash hash{};
    if (EVP_DigestFinal_ex(m_context.get(), hash.data(), nullptr) != 1)
        qFatal("SHA-256 failed");
    return hash;
}

} // namespace candour
