// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Expiry.h"
#include "redaction/SummaryBuilder.h"

namespace candour {

namespace {

bool isInPage(const Question &question, const Visibility &visibility)
{
    return question.hasRows() && !question.publicHeading.isEmpty() &&
           visibility.answer(question).sight == Sight::AsWritten;
}

/// The sentence below a table that says that rows of it are withheld.
bool isRemarkOnRows(const DocumentBlock &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block);
    return paragraph && !paragraph->inlines.isEmpty() && std::holds_alternative<Withheld>(paragraph->inlines.last());
}

const Column *columnNaming(const Question &naming, const Question &named, const Visibility &visibility)
{
    for (const Column &column : naming.columns)
        if (column.refersTo == named.key && visibility.column(naming, column).sight == Sight::AsWritten)
            return &column;
    return nullptr;
}

} // namespace

/// Adds a column with what rows of another question say of each share, such as the safeguards that cover it.
void SummaryBuilder::addNaming(const Question &naming, const Question &shares, PublicShares &table) const
{
    const Column *column = columnNaming(naming, shares, m_visibility);
    if (!column)
        return;
    table.headers += naming.publicLabel.isEmpty() ? naming.label : naming.publicLabel;
    const QList<Row> rows = m_records.shownRows(shares);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QStringList names;
        for (const Row &row : m_records.shownRows(naming)) {
            const Cell cell = row.cells.value(column->key);
            const auto *refs = std::get_if<RowRefs>(&cell);
            const bool isSeen = m_visibility.row(naming, row.id).sight == Sight::AsWritten &&
                                m_visibility.cell(naming, *column, row).sight == Sight::AsWritten;
            if (refs && isSeen && refs->rows.contains(rows.at(i).id))
                names += plainText(m_values.rowName(naming, row), m_edition.language);
        }
        table.rows[i] += names.join(u'\n');
    }
}

/// The table of data shares and what the page says of each elsewhere. A release has no place in the list of a register,
/// which the summary has already.
PublicShares SummaryBuilder::publicShares() const
{
    const Question *shares = shareQuestion(m_template);
    if (m_assessment.release || !shares || !isInPage(*shares, m_visibility))
        return {};
    PublicShares table;
    QStringList remarks;
    for (const DocumentBlock &block : m_records.table(*shares)) {
        if (const auto *shown = std::get_if<Table>(&block)) {
            for (const TableColumn &column : shown->columns)
                table.headers += column.header;
            for (const TableRow &row : shown->rows) {
                table.rows += QStringList();
                for (const Inlines &cell : row.cells)
                    table.rows.last() += plainText(cell, m_edition.language);
            }
        } else if (isRemarkOnRows(block)) {
            remarks += plainText(std::get<Paragraph>(block).inlines, m_edition.language);
        }
    }
    if (table.rows.isEmpty())
        return {};
    for (const Question *question : m_template.questions())
        if (question != shares && isInPage(*question, m_visibility))
            addNaming(*question, *shares, table);
    for (const QString &remark : std::as_const(remarks))
        table.rows += QStringList{remark};
    return table;
}

} // namespace candour
