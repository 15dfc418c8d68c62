// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/Records.h"

#include "base/Literals.h"

namespace candour {

bool isScore(const Question &question, const Column &column)
{
    return question.kind == QuestionKind::Risks &&
           (column.key == RiskColumn::Likelihood || column.key == RiskColumn::Severity ||
            column.key == RiskColumn::ResidualLikelihood || column.key == RiskColumn::ResidualSeverity);
}

Records::PublicRows Records::publicRows(const Question &question) const
{
    PublicRows result;
    const auto *rows = std::get_if<Rows>(&m_assessment.answer(question.key));
    if (!rows)
        return result;
    for (const Row &row : rows->rows) {
        const Seen seen = m_visibility.row(question, row.id);
        if (seen.sight == Sight::AsWritten)
            result.rows += PublicRow{row, {}};
        else if (seen.sight == Sight::Wording)
            result.rows += PublicRow{row, seen.wording};
        else if (seen.sight == Sight::Label)
            result.withheld = together(result.withheld.value_or(Withheld{}), seen.label);
    }
    return result;
}

QList<const Column *> Records::publicColumns(const Question &question) const
{
    QList<const Column *> columns;
    for (const Column &column : question.columns)
        if ((m_assessment.release || !isScore(question, column)) &&
            m_visibility.column(question, column).sight == Sight::AsWritten)
            columns += &column;
    return columns;
}

Inlines Records::cell(const Question &question, const Column &column, const Row &row) const
{
    const Seen seen = m_visibility.cell(question, column, row);
    switch (seen.sight) {
    case Sight::LeftOut:
        return {Text{seen.notAsked ? m_values.words().doesNotApply : m_values.words().notPublished}};
    case Sight::Label:
        return {seen.label};
    case Sight::Wording:
        return m_visibility.redactor().line(seen.wording);
    case Sight::AsWritten: {
        if (column.counts) // only beside all numbers of the table can it be told whether one may be seen
            return {Text{m_values.words().countLeftOut}};
        const Inlines line = m_values.line(row.cells.value(column.key), column.options, column.refersTo);
        return line.isEmpty() ? Inlines{Text{m_values.words().notRecorded}} : line;
    }
    }
    Q_UNREACHABLE();
}

QList<DocumentBlock> Records::remarks(const Question &question, const PublicRows &rows) const
{
    QList<DocumentBlock> remarks;
    Definitions columns;
    for (const Column &column : question.columns) {
        const Seen seen = m_visibility.column(question, column);
        if (seen.sight == Sight::Label)
            columns.entries += Definition{column.forPublic(), {seen.label}};
    }
    if (!columns.entries.isEmpty() && !rows.rows.isEmpty())
        remarks += columns;
    if (!rows.withheld)
        return remarks;
    if (rows.rows.isEmpty())
        remarks += Paragraph{{*rows.withheld}};
    else
        remarks += Paragraph{{Text{m_values.words().otherEntries}, *rows.withheld}};
    return remarks;
}

/// A reworded row says what a person wrote for the public, and of its cells nothing but the level of risk that is left.
TableRow Records::tableRow(const Question &question, const QList<const Column *> &columns, const PublicRow &shown,
                           int number) const
{
    const bool risks = question.kind == QuestionKind::Risks;
    TableRow line;
    if (risks)
        line.cells += Inlines{Text{QString::number(number)}};
    for (const Column *column : columns) {
        if (!shown.wording)
            line.cells += cell(question, *column, shown.row);
        else if (column == columns.first())
            line.cells += m_visibility.redactor().line(*shown.wording);
        else
            line.cells += Inlines{Text{m_values.words().notPublished}};
    }
    if (risks) {
        line.cells += levelBefore(question, shown);
        line.cells += levelLeft(question, shown);
    }
    return line;
}

QString Records::captionOf(const Question &question)
{
    return question.publicLabel.isEmpty() ? question.label : question.publicLabel;
}

TableColumn Records::tableColumn(const Column &column, bool isFirst)
{
    return TableColumn{.header = column.forPublic(),
                       .share = column.share,
                       .numeric = column.kind == QuestionKind::Number,
                       .rowHeader = isFirst};
}

QList<DocumentBlock> Records::table(const Question &question) const
{
    const PublicRows rows = publicRows(question);
    const QList<const Column *> columns = publicColumns(question);
    if (question.hasCounts() && !rows.rows.isEmpty() && !columns.isEmpty())
        return countsTable(question, columns, rows) + remarks(question, rows);
    QList<DocumentBlock> blocks;
    if (!rows.rows.isEmpty() && !columns.isEmpty()) {
        Table table{.caption = captionOf(question)};
        const bool risks = question.kind == QuestionKind::Risks;
        if (risks)
            table.columns += TableColumn{.header = m_values.words().numberColumn, .share = 1};
        for (const Column *column : columns)
            table.columns += tableColumn(*column, column == columns.first());
        if (risks) {
            table.columns += TableColumn{.header = m_values.words().riskBefore, .share = 2};
            table.columns += TableColumn{.header = m_values.words().riskLeft, .share = 2};
        }
        int number = 0;
        for (const PublicRow &shown : rows.rows)
            table.rows += tableRow(question, columns, shown, ++number);
        blocks += table;
    }
    return blocks + remarks(question, rows);
}

Section Records::card(const Question &question, const QList<const Column *> &columns, const PublicRow &shown,
                      int number) const
{
    Section card{.anchor = u"%1-%2"_s.arg(question.key.toLower()).arg(number),
                 .heading = m_values.words().entry.arg(number)};
    if (shown.wording) {
        card.blocks = m_visibility.redactor().blocks(*shown.wording);
        return card;
    }
    // A label stands below the heading, where it is a label; and so does what is no name.
    const Inlines name = m_values.rowName(question, shown.row);
    const bool isNamed = !name.isEmpty() && std::none_of(name.begin(), name.end(), [](const Inline &part) {
        return std::holds_alternative<Withheld>(part);
    });
    const bool risks = question.kind == QuestionKind::Risks;
    if (isNamed)
        card.heading = plainText(name, m_values.language());
    if (isNamed && risks) // the pictures name risks by number
        card.heading = m_values.words().numbered.arg(QString::number(number), card.heading);
    Definitions facts;
    for (const Column *column : columns.mid(isNamed ? 1 : 0)) {
        const Seen seen = m_visibility.cell(question, *column, shown.row);
        if (!seen.notAsked)
            facts.entries += Definition{column->forPublic(), cell(question, *column, shown.row)};
    }
    if (risks)
        facts.entries += {Definition{m_values.words().riskBefore, levelBefore(question, shown)},
                          Definition{m_values.words().riskLeft, levelLeft(question, shown)}};
    if (!facts.entries.isEmpty())
        card.blocks += facts;
    return card;
}

QList<Section> Records::cards(const Question &question, int level) const
{
    const PublicRows rows = publicRows(question);
    const QList<const Column *> columns = publicColumns(question);
    QList<Section> sections;
    for (const PublicRow &shown : rows.rows) {
        sections += card(question, columns, shown, int(sections.size()) + 1);
        sections.last().level = level;
    }
    return sections;
}

QList<DocumentBlock> Records::cardRemarks(const Question &question) const
{
    return remarks(question, publicRows(question));
}

QList<Row> Records::shownRows(const Question &question) const
{
    QList<Row> rows;
    for (const PublicRow &shown : publicRows(question).rows)
        rows += shown.row;
    return rows;
}

Inlines Records::names(const Question &question) const
{
    const PublicRows rows = publicRows(question);
    QList<Inlines> names;
    for (const PublicRow &shown : rows.rows)
        names += shown.wording ? m_visibility.redactor().line(*shown.wording) : m_values.rowName(question, shown.row);
    if (rows.withheld)
        names += Inlines{*rows.withheld};
    return withLabelsJoined(joined(names, u"; "_s));
}

} // namespace candour
