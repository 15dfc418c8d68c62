// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Records.h"
#include "redaction/suppression/PublicCounts.h"

namespace candour {

namespace {

/// What stands for each number of a table of counts. Where nobody has decided, none of them is shown.
class CountWords
{
public:
    CountWords(const PublicCounts &counts, const Suppression *decided, const PublicValues &values)
        : m_counts(counts), m_decided(decided), m_values(values),
          m_pattern(decided ? counts.pattern(*decided) : CellPattern())
    {}

    Inlines at(CellAt cell)
    {
        const bool rounds = m_decided && m_decided->rule.method == SuppressionMethod::Rounding;
        if (!m_decided || (!rounds && m_pattern.contains(cell)) || m_counts.table.isHidden(cell)) {
            m_isLeftOut = true;
            return {Text{m_values.words().countLeftOut}};
        }
        const auto people = rounds ? m_counts.table.rounded(cell) : m_counts.table.value(cell);
        if (!people)
            return {Text{m_values.words().notRecorded}};
        return {Text{m_values.number(double(*people))}};
    }

    /// The sentences that belong below the table.
    QList<DocumentBlock> remarks() const
    {
        QList<DocumentBlock> sentences;
        if (m_isLeftOut)
            sentences += Paragraph{{Text{m_values.words().countsLeftOut}}};
        if (m_decided && m_decided->rule.method == SuppressionMethod::Rounding)
            sentences += Paragraph{{Text{m_values.words().countsRounded}}};
        return sentences;
    }

private:
    const PublicCounts &m_counts;
    const Suppression *m_decided;
    const PublicValues &m_values;
    CellPattern m_pattern;
    bool m_isLeftOut = false;
};

} // namespace

/// The totals of rows stand after the last number, the totals of columns below.
QList<DocumentBlock> Records::countsTable(const Question &question, const QList<const Column *> &columns,
                                          const PublicRows &rows) const
{
    const PublicCounts counts = publicCounts(question, m_assessment, m_visibility);
    const auto decided = m_assessment.suppressions.constFind(question.key);
    CountWords words(counts, decided == m_assessment.suppressions.cend() ? nullptr : &*decided, m_values);
    const int rowTotals = question.totals && counts.columns.size() > 1 ? int(counts.columns.size()) : -1;
    const auto isLastCount = [&](const Column *column) {
        return rowTotals > 0 && column->key == counts.columns.last();
    };

    Table table{.caption = captionOf(question)};
    for (const Column *column : columns) {
        table.columns += tableColumn(*column, column == columns.first());
        if (isLastCount(column))
            table.columns += TableColumn{.header = m_values.words().total, .share = column->share, .numeric = true};
    }
    int number = 0; // of the rows with numbers
    for (const PublicRow &shown : rows.rows) {
        const TableRow plain = tableRow(question, columns, shown, 0);
        TableRow line;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Column *column = columns.at(i);
            const CellAt at{number, int(counts.columns.indexOf(column->key))};
            const bool isCount = !shown.wording && column->counts &&
                                 m_visibility.cell(question, *column, shown.row).sight == Sight::AsWritten;
            line.cells += isCount ? words.at(at) : plain.cells.at(i);
            if (isLastCount(column))
                line.cells +=
                    shown.wording ? Inlines{Text{m_values.words().notPublished}} : words.at(CellAt{number, rowTotals});
        }
        number += shown.wording ? 0 : 1;
        table.rows += line;
    }
    if (question.totals && !counts.columns.isEmpty() && !columns.first()->counts) {
        TableRow totals;
        for (const Column *column : columns) {
            const Inlines label{
                Text{column == columns.first() ? m_values.words().total : m_values.words().doesNotApply}};
            totals.cells += column->counts ? words.at(CellAt{number, int(counts.columns.indexOf(column->key))}) : label;
            if (isLastCount(column))
                totals.cells += words.at(CellAt{number, rowTotals});
        }
        table.rows += totals;
    }
    return QList<DocumentBlock>{table} + words.remarks();
}

} // namespace candour
