// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/RowSum.h"

#include <QtEndian>

#include <algorithm>

namespace candour {

RowSum &RowSum::operator+=(const RowSum &other)
{
    quint64 carry = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const quint64 sum = m_words[i] + other.m_words[i];
        const quint64 whole = sum + carry;
        carry = (sum < m_words[i] ? 1U : 0U) + (whole < sum ? 1U : 0U);
        m_words[i] = whole;
    }
    return *this;
}

RowSum &RowSum::operator-=(const RowSum &other)
{
    quint64 borrow = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const quint64 rest = m_words[i] - other.m_words[i];
        const quint64 whole = rest - borrow;
        borrow = (rest > m_words[i] ? 1U : 0U) + (whole > rest ? 1U : 0U);
        m_words[i] = whole;
    }
    return *this;
}

QByteArray RowSum::bytes() const
{
    QByteArray bytes(sizeof m_words, Qt::Uninitialized);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        qToBigEndian(m_words[m_words.size() - 1 - i], bytes.data() + i * sizeof(quint64));
    return bytes;
}

RowSum RowSum::from(const QByteArray &bytes)
{
    RowHash row{};
    if (bytes.size() == qsizetype(row.size()))
        std::copy(bytes.begin(), bytes.end(), row.begin());
    return from(row);
}

RowSum RowSum::from(const RowHash &row)
{
    RowSum sum;
    for (std::size_t i = 0; i < sum.m_words.size(); ++i)
        sum.m_words[sum.m_words.size() - 1 - i] = qFromBigEndian<quint64>(row.data() + i * sizeof(quint64));
    return sum;
}

} // namespace candour
