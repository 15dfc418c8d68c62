// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TableReader.h"

#include "base/Literals.h"

#include <QQueue>

#include <limits>

namespace candour {

namespace {

constexpr int MostQuestions = 2000; // each is answered at once or reads on
constexpr qint64 LastRow = std::numeric_limits<qint64>::max();

} // namespace

bool TableReader::read(const Range &range, const QString &direction, const std::function<void(const Record &)> &visit)
{
    ++m_asked;
    const QString sql = u"SELECT rowid, %1 FROM \"%2\" WHERE rowid BETWEEN ? AND ? ORDER BY rowid %3"_s;
    return m_connection
        .each(sql.arg(m_columns, m_table, direction), {range.from, range.to},
              [&](const Record &row) -> Result<> {
                  visit(row);
                  return {};
              })
        .has_value();
}

bool TableReader::each(const std::function<void(const Record &)> &visit)
{
    bool isWhole = true;
    QQueue<Range> ranges;
    ranges.enqueue({1, LastRow});
    while (!ranges.isEmpty() && m_asked < MostQuestions) {
        Range left = ranges.dequeue();
        const auto fromFront = [&](const Record &row) {
            left.from = row.integer(0) + 1;
            visit(row);
        };
        if (read(left, u"ASC"_s, fromFront))
            continue;
        const auto fromBack = [&](const Record &row) {
            left.to = row.integer(0) - 1;
            visit(row);
        };
        if (left.from > left.to || read(left, u"DESC"_s, fromBack))
            continue;
        isWhole = false;
        if (left.from >= left.to)
            continue;
        const qint64 middle = left.from + (left.to - left.from) / 2;
        ranges.enqueue({left.from, middle});
        ranges.enqueue({middle + 1, left.to});
    }
    return isWhole && ranges.isEmpty();
}

bool TableReader::eachKey(const QStringList &keys, const std::function<void(const Record &)> &visit)
{
    QStringList backwards;
    for (const QString &key : keys)
        backwards += key + u" DESC"_s;
    const auto look = [&](const Record &row) -> Result<> {
        visit(row);
        return {};
    };
    const QString sql = u"SELECT %1 FROM \"%2\" ORDER BY %3"_s;
    const QString forwards = keys.join(u", ");
    return m_connection.each(sql.arg(forwards, m_table, forwards), {}, look) ||
           (m_connection.each(sql.arg(forwards, m_table, backwards.join(u", ")), {}, look) && false);
}

} // namespace candour
