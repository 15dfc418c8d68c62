// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/suppression/EarlierCounts.h"

#include <algorithm>

namespace candour {

namespace {

using Line = KnownSum::Line;

/// A table of an earlier version beside the same table as it is now.
class EarlierTable
{
public:
    EarlierTable(PublicCounts &now, const QString &question, const Publication &earlier) : m_now(now)
    {
        for (int row = 0; row < now.rows.size(); ++row)
            m_rowsNow.insert(now.rows.at(row), row);
        for (const PublishedCount &count : earlier.counts) {
            if (count.question != question)
                continue;
            m_then.insert(count.cell, count);
            if (count.cell.row.isEmpty() || count.cell.column.isEmpty())
                continue;
            m_rows[count.cell.row] += count;
            m_columns[count.cell.column] += count;
        }
    }

    bool note()
    {
        for (const PublishedCount &count : std::as_const(m_then))
            noteNumber(count);
        for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
            noteTotal(Line::Row, CountCell{row.key(), {}}, *row);
        for (auto column = m_columns.cbegin(); column != m_columns.cend(); ++column)
            noteTotal(Line::Column, CountCell{{}, column.key()}, *column);
        noteGrandTotal();
        return m_isSame;
    }

private:
    static bool isTotal(const CountCell &cell) { return cell.row.isEmpty() || cell.column.isEmpty(); }

    /// As PublicCounts::at(), for many cells.
    std::optional<CellAt> at(const CountCell &cell) const
    {
        const int row = cell.row.isEmpty() ? int(m_now.rows.size()) : m_rowsNow.value(cell.row, -1);
        const qsizetype column = cell.column.isEmpty() ? m_now.columns.size() : m_now.columns.indexOf(cell.column);
        return row < 0 || column < 0 ? std::nullopt : std::optional(CellAt{row, int(column)});
    }

    /// Nothing where the public sees no such number now.
    std::optional<qint64> now(const CountCell &cell) const
    {
        const auto there = at(cell);
        return there ? m_now.table.value(*there) : std::nullopt;
    }

    bool isShown(const CountCell &cell) const
    {
        const auto count = m_then.constFind(cell);
        return count != m_then.cend() && count->shown == CountShown::Exactly;
    }

    /// Totals that are others now are told by what they are made of.
    void noteNumber(const PublishedCount &count)
    {
        const auto people = now(count.cell);
        if (count.shown == CountShown::Exactly && people == count.people)
            m_now.table.setKnown(*at(count.cell));
        else if (count.shown == CountShown::Rounded && people && roundedToFive(*people) == count.people)
            m_now.table.setRounded(*at(count.cell));
        else if (!isTotal(count.cell) && (count.shown != CountShown::LeftOut || !people))
            m_isSame = false;
    }

    /// What is left of a total without the numbers that were shown; and those that were not, as far as they are there.
    struct Rest
    {
        qint64 people = 0;
        QList<CellAt> cells;
        bool isWhole = true;
    };

    void take(Rest &rest, const PublishedCount &part) const
    {
        if (part.shown == CountShown::Exactly) {
            rest.people -= part.people;
            return;
        }
        const auto people = now(part.cell);
        rest.isWhole = rest.isWhole && people;
        if (!people)
            return;
        rest.people -= *people;
        rest.cells += *at(part.cell);
    }

    void noteTotal(Line line, const CountCell &total, const QList<PublishedCount> &parts)
    {
        if (!isShown(total))
            return;
        Rest rest{.people = m_then.value(total).people};
        for (const PublishedCount &part : parts)
            take(rest, part);
        noteRest(rest, {KnownSum{line, rest.cells}});
    }

    void noteRest(const Rest &rest, const QList<KnownSum> &sums)
    {
        m_isSame = m_isSame && rest.isWhole && rest.people == 0;
        if (!rest.isWhole || rest.people != 0)
            return;
        for (const KnownSum &sum : sums)
            if (!sum.cells.isEmpty())
                m_now.table.addKnownSum(sum);
    }

    /// The total of all tells something of its own where it was shown beside rows and columns without a total. Then the
    /// sum of each such row counts as known, which is more than it tells; in a table of the same rows and columns it is
    /// in the equations of the present table.
    void noteGrandTotal()
    {
        if (!isShown(CountCell{}) || isOfSameLines() || !hidesTotals(m_columns, Line::Column))
            return;
        Rest rest{.people = m_then.value(CountCell{}).people};
        QList<KnownSum> sums;
        for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
            if (isShown(CountCell{row.key(), {}})) {
                rest.people -= m_then.value(CountCell{row.key(), {}}).people;
                continue;
            }
            const qsizetype before = rest.cells.size();
            for (const PublishedCount &part : *row)
                take(rest, part);
            sums += KnownSum{Line::Row, rest.cells.sliced(before)};
        }
        if (!sums.isEmpty())
            noteRest(rest, sums);
    }

    template<typename Lines>
    bool hidesTotals(const Lines &lines, Line line) const
    {
        for (auto one = lines.cbegin(); one != lines.cend(); ++one) {
            const CountCell cell = one->first().cell;
            if (!isShown(line == Line::Row ? CountCell{cell.row, {}} : CountCell{{}, cell.column}))
                return true;
        }
        return false;
    }

    bool isOfSameLines() const
    {
        return m_rows.size() == m_now.rows.size() && m_columns.size() == m_now.columns.size() &&
               std::all_of(m_now.rows.begin(), m_now.rows.end(),
                           [&](const RowId &row) { return m_rows.contains(row); }) &&
               std::all_of(m_now.columns.begin(), m_now.columns.end(),
                           [&](const QString &column) { return m_columns.contains(column); }) &&
               now(CountCell{}) == m_then.value(CountCell{}).people;
    }

    PublicCounts &m_now;
    QHash<RowId, int> m_rowsNow;
    QMap<CountCell, PublishedCount> m_then;
    QMap<RowId, QList<PublishedCount>> m_rows;
    QMap<QString, QList<PublishedCount>> m_columns;
    bool m_isSame = true;
};

} // namespace

QList<PublishedCount> publishedCounts(const QString &question, const PublicCounts &counts, const Suppression &decided)
{
    QList<PublishedCount> all;
    const bool rounds = decided.rule.method == SuppressionMethod::Rounding;
    const CellPattern pattern = counts.pattern(decided);
    for (const CellAt &at : counts.table.cells()) {
        const qint64 people = counts.table.value(at).value_or(0);
        if (rounds && counts.table.isTotal(at))
            continue;
        if (rounds)
            all += PublishedCount{question, counts.cell(at), roundedToFive(people), CountShown::Rounded};
        else if (pattern.contains(at))
            all += PublishedCount{question, counts.cell(at), 0, CountShown::LeftOut};
        else
            all += PublishedCount{question, counts.cell(at), people, CountShown::Exactly};
    }
    std::sort(all.begin(), all.end(), [](const PublishedCount &a, const PublishedCount &b) { return a.cell < b.cell; });
    return all;
}

QList<PublishedCount> shownCounts(const Template &t, const Assessment &a, const QString &language)
{
    const Visibility visibility(t, a, language);
    QMap<QString, QList<PublishedCount>> shown;
    for (const Question *question : t.questions()) {
        const auto decided = a.suppressions.constFind(question->key);
        if (question->hasCounts() && decided != a.suppressions.cend() &&
            visibility.answer(*question).sight == Sight::AsWritten)
            shown.insert(question->key,
                         publishedCounts(question->key, publicCounts(*question, a, visibility), *decided));
    }
    QList<PublishedCount> all;
    for (const QList<PublishedCount> &of : std::as_const(shown))
        all += of;
    return all;
}

bool noteEarlier(PublicCounts &counts, const QString &question, const Publication &earlier)
{
    return EarlierTable(counts, question, earlier).note();
}

bool isOut(const Publication &earlier)
{
    return earlier.status != PublicationStatus::TakenDown;
}

} // namespace candour
