// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace candour {

/// What the rows of a table are, in whatever order, as one number: the sum of their SHA-256, modulo 2^256. It shows
/// accidents, and changes by whoever does not make the audit anew as well.
class RowSum
{
public:
    using RowHash = std::array<unsigned char, 32>;

    void add(const RowHash &row) { *this += from(row); }
    void take(const RowHash &row) { *this -= from(row); }
    RowSum &operator+=(const RowSum &other);
    RowSum &operator-=(const RowSum &other);
    bool operator==(const RowSum &) const = default;

    /// 32 bytes, the most significant first, and back. Bytes of another length mean nothing: a sum of no rows.
    QByteArray bytes() const;
    static RowSum from(const QByteArray &bytes);

private:
    static RowSum from(const RowHash &row);

    std::array<quint64, 4> m_words{}; ///< The least significant first.
};

} // namespace candour
